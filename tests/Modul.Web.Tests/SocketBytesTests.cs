using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>What never becomes a message is bounded too. No second passes: the burst is all there is.</summary>
public sealed class SocketBytesTests : IDisposable
{
    private const byte Ping = 0x89, PieceOfText = 0x01, NextPiece = 0x00;
    private const int Burst = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // less than a reader has, whose end would look the same

    private readonly WebRig _rig = new(time: new FakeTime());

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task A_flood_of_pings_ends_the_connection_and_nobody_elses()
    {
        using var page = new PageSocket(_rig);
        await page.Open();
        Ends(RawSocket.Masked(Ping, [])).ShouldBeTrue();
        await page.Send("""{"id":1,"command":"pan","tape":1,"value":0}""");
        (await page.Text()).GetProperty("accepted").GetInt32().ShouldBe(1);
    }

    [LinuxFact]
    public void So_does_a_flood_of_long_pings() => Ends(RawSocket.Masked(Ping, new byte[125])).ShouldBeTrue();

    [LinuxFact]
    public void So_does_a_message_of_empty_pieces() => Ends(RawSocket.Masked(NextPiece, []), RawSocket.Masked(PieceOfText, [])).ShouldBeTrue();

    [LinuxFact]
    public void A_few_pings_are_answered()
    {
        using var socket = new RawSocket(_rig.Port);
        socket.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
        for (int i = 0; i < 10; i++)
        {
            socket.Stream.Write(RawSocket.Masked(Ping, [(byte)i]));
            (int Opcode, byte[] Payload) frame;
            do frame = socket.Frame()!.Value;
            while (frame.Opcode == 2);
            frame.Opcode.ShouldBe(10);
            frame.Payload.ShouldBe([(byte)i]);
        }
    }

    // Sends a frame again and again, sixteen times the burst; whether the connection ends.
    private bool Ends(byte[] frame, byte[]? before = null)
    {
        using var socket = new RawSocket(_rig.Port);
        socket.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
        Task<int?> reading = Task.Run(socket.CloseCode); // else the answers would make the server wait
        byte[] many = [.. Enumerable.Repeat(frame, 4096 / frame.Length).SelectMany(one => one)];
        try
        {
            if (before is not null) socket.Stream.Write(before);
            for (int sent = 0; sent < 16 * Burst; sent += many.Length) socket.Stream.Write(many);
        }
        catch (IOException) // it has ended
        {
        }
        return reading.Wait(Patience);
    }
}
