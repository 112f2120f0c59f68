using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>Frames that no client should send close the socket with the code of RFC 6455, 7.4.1, and nothing else.</summary>
public sealed class MalformedFrameTests : IDisposable
{
    private readonly WebRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Each_kind_is_refused()
    {
        (string What, byte[] Bytes, int[] Codes)[] frames =
        [
            ("no mask", [0x81, 8, .. "\"sync on\""u8], [1002]),
            ("a reserved bit", RawSocket.Masked(0xC1, "\"\""u8), [1002]),
            ("an opcode that is none", RawSocket.Masked(0x83, "\"\""u8), [1002]),
            ("a control opcode that is none", RawSocket.Masked(0x8B, ""u8), [1002]),
            ("a continuation of nothing", RawSocket.Masked(0x80, "\"\""u8), [1002]),
            ("a text within a text", [.. RawSocket.Masked(0x01, "\""u8), .. RawSocket.Masked(0x81, "\""u8)], [1002]),
            ("a ping in parts", RawSocket.Masked(0x09, "x"u8), [1002]),
            ("a ping that is too long", RawSocket.Masked(0x89, new byte[126]), [1002]),
            ("a length of 2^63", [0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [1002]),
            ("no UTF-8", RawSocket.Masked(0x81, [0x22, 0xC3, 0x28, 0x22]), [1007]),
            ("a length of 2^40", [0x81, 0xFF, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. new byte[8192]], [1009]),
            ("parts that are too large together", [.. RawSocket.Masked(0x01, new byte[4000]), .. RawSocket.Masked(0x80, new byte[4000])], [1009]),
            ("bytes", RawSocket.Masked(0x82, "\"\""u8), [1003]),
            ("a goodbye", RawSocket.Masked(0x88, [0x03, 0xE8]), [1000]),
        ];
        foreach ((string what, byte[] bytes, int[] codes) in frames)
        {
            using var socket = new RawSocket(_rig.Port);
            socket.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
            socket.Stream.Write(bytes);
            codes.ShouldContain(socket.CloseCode() ?? 0, what);
        }
        await ShouldServe();
    }

    [LinuxFact]
    public async Task Noise_and_cut_connections_do_no_harm()
    {
        var random = new Random(11);
        for (int i = 0; i < 60; i++)
        {
            using var socket = new RawSocket(_rig.Port);
            socket.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
            var noise = new byte[random.Next(1, 600)];
            random.NextBytes(noise);
            socket.Stream.Write(noise);
        }
        await ShouldServe();
    }

    [LinuxFact]
    public async Task A_text_in_parts_with_a_ping_between_is_one_command()
    {
        using var socket = new RawSocket(_rig.Port);
        socket.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
        socket.Stream.Write([.. RawSocket.Masked(0x01, "\"volume 4 "u8), .. RawSocket.Masked(0x89, "?"u8), .. RawSocket.Masked(0x80, "-3\""u8)]);
        await _rig.State(state => state.GetProperty("tapes")[3].GetProperty("volume").GetDouble() == -3);
    }

    private async Task ShouldServe()
    {
        using var good = new PageSocket(_rig);
        await good.Open();
        await good.Snapshot();
    }
}
