using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>A writer writes one number all over the board, again and again; readers must never see two numbers at once, nor time go back.</summary>
public sealed class BoardLitmusTests
{
    private const int Tapes = 64;
    private const int Readers = 2;
    private const int Reads = 100_000;
    private const int BrokenReads = 100_000_000; // a cap: the first torn read ends it

    [Fact]
    public void Readers_see_one_moment()
    {
        using var board = new SoundBoard(Tapes);
        Hammer(board, Reads).ShouldBeNull();
    }

    [Fact]
    public void A_board_that_is_read_without_its_sequence_is_caught() => Hammer(new BrokenBoard(Tapes), BrokenReads).ShouldNotBeNull();

    private static string? Hammer(IBoardUnderTest board, int reads)
    {
        bool stop = false;
        board.Write(1);
        var writer = new Thread(() =>
        {
            for (long number = 2; !Volatile.Read(ref stop); number++)
            {
                board.Write(number);
                Thread.SpinWait(10); // a writer that never rests lets no reader through
            }
        });
        string? wrong = null;
        Thread[] readers = [.. Enumerable.Range(0, Readers).Select(_ => new Thread(() => Watch(board, reads, ref wrong)))];
        writer.Start();
        foreach (Thread reader in readers) reader.Start();
        foreach (Thread reader in readers) reader.Join();
        Volatile.Write(ref stop, true);
        writer.Join();
        return wrong;
    }

    private static void Watch(IBoardUnderTest board, int reads, ref string? wrong)
    {
        var tapes = new TapeStatus[Tapes];
        long last = 0;
        for (int i = 0; i < reads && Volatile.Read(ref wrong) is null; i++)
        {
            board.Read(out EngineStatus engine, tapes);
            long now = engine.Frame;
            bool one = engine.Refused == now && engine.Denormals == now && Array.TrueForAll(tapes, tape => tape.Length == now && tape.Anchor == ~now);
            if (!one) Volatile.Write(ref wrong, $"two moments in one: {now} and others");
            else if (now < last) Volatile.Write(ref wrong, $"{now} after {last}");
            last = now;
        }
    }
}
