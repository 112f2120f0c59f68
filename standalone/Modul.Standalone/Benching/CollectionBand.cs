using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Host.Shared;
using Modul.Standalone.Live;

namespace Modul.Standalone.Benching;

/// <summary>Eight tapes that play, one of them overdubbing, on the null driver at 64 frames: from its constructor on until it is disposed of. [control]</summary>
internal sealed class CollectionBand : IDisposable
{
    /// <summary>The longest it has input for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private const int Rate = 48_000;
    private const int Period = 64;
    private const int Tapes = 8;
    private const int Loop = Rate / 2;
    private const long Ready = Loop + (Rate / 10);
    private const int PollMilliseconds = 10;
    private const float Level = 0.01f;

    private readonly LiveHandle _host;

    /// <summary>Comes back when every tape has its loop.</summary>
    /// <exception cref="IOException">The memory cannot be had.</exception>
    public CollectionBand(in HostTable table)
    {
        _host = new LiveHandle(table, new HostOptions
        {
            Driver = DriverKind.Null, InputBuffer = Period, Tapes = Tapes, Rate = Rate, MeterBeats = 4, MeterUnit = 4, Feed = 1, MemoryBudget = 64L << 20,
        });
        Fill(_host.Feed!);
        for (int tape = 1; tape <= Tapes; tape++) Press(CommandKind.Record, tape, 0);
        for (int tape = 1; tape <= Tapes; tape++) Press(CommandKind.Record, tape, Loop);
        Press(CommandKind.Overdub, 1, Loop);
        _host.Start(long.MaxValue);
        while (_host.Frame < Ready) Thread.Sleep(PollMilliseconds);
    }

    /// <summary>The machine.</summary>
    public ref readonly MachineStatus Machine => ref _host.Machine;

    /// <summary>Throws where it did not play what it should: it would have measured something else.</summary>
    public void Check()
    {
        var tapes = new TapeStatus[Tapes];
        _host.Board.Read(out _, tapes);
        if (tapes[0].State != TapeState.Overdubbing || tapes.Count(tape => tape.State == TapeState.Playing) != Tapes - 1)
            throw new IOException("bench: a tape stopped");
        if (Machine.LateFeed > 0) throw new IOException("bench: the input ran out");
    }

    public void Dispose() => _host.Dispose();

    private static void Fill(SpscRing<StereoFrame> ring)
    {
        var random = new Random(1);
        var frames = new StereoFrame[ring.Capacity];
        for (int i = 0; i < frames.Length; i++) frames[i] = new StereoFrame(Sample(random), Sample(random));
        ring.Add(frames);
    }

    private static float Sample(Random random) => ((random.NextSingle() * 2) - 1) * Level;

    private void Press(CommandKind kind, int tape, long frame) => _host.Queue.TryAdd(new Command(kind, tape) { Frame = frame });
}
