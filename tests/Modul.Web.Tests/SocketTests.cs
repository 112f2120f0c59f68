using System.Net.WebSockets;
using System.Text.Json;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

public sealed class SocketTests : IDisposable
{
    private readonly WebRig _rig = new(interval: TimeSpan.FromMilliseconds(2));

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Commands_act_and_those_that_are_named_are_answered()
    {
        using var socket = await Open();
        await socket.Send("""{"id":7,"command":"volume","tape":2,"value":-9}""");
        (await socket.Text()).GetRawText().ShouldBe("""{"id":7,"accepted":1}""");
        await _rig.State(state => state.GetProperty("tapes")[1].GetProperty("volume").GetDouble() == -9);
        await socket.Send("\"volume 3 -8\"");
        await _rig.State(state => state.GetProperty("tapes")[2].GetProperty("volume").GetDouble() == -8);
        await socket.Send("""{"id":8,"command":"volume"}""");
        (await socket.Text()).GetRawText().ShouldBe("""{"id":8,"problem":"'volume': expected a 'value', found nothing"}""");
        await socket.Send("""["volume 1 1","jump"]""");
        JsonElement problem = await socket.Text();
        problem.GetProperty("index").GetInt32().ShouldBe(1);
        problem.GetProperty("problem").GetString()!.ShouldStartWith("unknown command 'jump'");
    }

    [LinuxFact]
    public async Task Notices_reach_every_client_and_those_before_it_came_with_their_age()
    {
        _rig.Notices.Tell("before");
        using var one = await Open();
        using var other = await Open();
        foreach (PageSocket socket in (PageSocket[])[one, other])
        {
            JsonElement before = await socket.Text();
            (before.GetProperty("notice").GetString(), before.GetProperty("age").GetDouble() >= 0).ShouldBe(("before", true));
        }
        await one.Snapshot();
        _rig.Notices.Tell("now");
        (await one.Text()).GetRawText().ShouldBe("""{"notice":"now"}""");
        (await other.Text()).GetRawText().ShouldBe("""{"notice":"now"}""");
    }

    [LinuxFact]
    public async Task Bytes_are_no_command()
    {
        using var socket = await Open();
        await socket.Send("\"record 1\"", WebSocketMessageType.Binary);
        (await socket.Closed()).ShouldBe(WebSocketCloseStatus.InvalidMessageType);
    }

    [LinuxFact]
    public async Task A_message_that_is_too_large_closes_the_socket_with_its_code()
    {
        using var socket = await Open();
        await socket.Send('"' + new string('x', 4090) + '"');
        (await socket.Text()).GetProperty("problem").GetString()!.ShouldStartWith("a line of 4090 characters");
        await socket.Send(new string(' ', 4097));
        (await socket.Closed()).ShouldBe(WebSocketCloseStatus.MessageTooBig);
    }

    [LinuxFact]
    public async Task A_client_that_floods_is_told_and_then_closed()
    {
        bool told = false;
        for (int i = 0; i < 20 && !told; i++) told = await Flood(); // a connection that is reset loses what its client had not read yet
        told.ShouldBeTrue();
        using var another = await Open();
        await another.Snapshot();
    }

    [LinuxFact]
    public void Who_floods_and_then_stops_reads_the_code()
    {
        using var rig = new WebRig(time: new FakeTime()); // no second passes: the burst is all there is
        using var socket = new RawSocket(rig.Port);
        socket.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
        byte[] press = RawSocket.Masked(0x81, "\"pan 1 0\""u8);
        socket.Stream.Write([.. Enumerable.Repeat(press, 12_000).SelectMany(bytes => bytes)]);
        socket.CloseCode().ShouldBe(1008);
    }

    [LinuxFact]
    public async Task Only_so_many_sockets_are_open_and_each_that_goes_makes_room()
    {
        List<PageSocket> sockets = [];
        for (int i = 0; i < 64; i++) sockets.Add(await Open());
        using (var full = new RawSocket(_rig.Port)) full.Upgrade().ShouldStartWith("HTTP/1.1 503 ");
        sockets[0].Dispose();
        sockets.RemoveAt(0);
        string answer;
        do
        {
            using var next = new RawSocket(_rig.Port);
            answer = next.Upgrade();
        }
        while (answer.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal));
        answer.ShouldStartWith("HTTP/1.1 101 ");
        foreach (PageSocket socket in sockets) socket.Dispose();
    }

    /// <summary>One client does not read while another sees a thousand moments go by; then it is sent what is new, and only a little of what was.</summary>
    [LinuxFact]
    public async Task A_slow_client_gets_the_newest_and_no_backlog()
    {
        using var slow = new RawSocket(_rig.Port, receiveBuffer: 4096);
        slow.Upgrade().ShouldStartWith("HTTP/1.1 101 ");
        using var quick = await Open();
        uint first = Sequence(await quick.Snapshot()), last = first;
        while (last - first < 1000) last = Sequence(await quick.Snapshot());
        int old = 0;
        while (true)
        {
            (int opcode, byte[] bytes) = slow.Frame()!.Value;
            if (opcode == 2 && Sequence(bytes) >= last) break;
            old++;
        }
        old.ShouldBeLessThan(300);
    }

    [LinuxFact]
    public async Task The_end_of_the_server_is_told_and_nobody_is_left()
    {
        var rig = new WebRig();
        using var socket = new PageSocket(rig);
        await socket.Open();
        await socket.Snapshot();
        Task<WebSocketCloseStatus?> closed = socket.Closed();
        rig.Dispose();
        (await closed).ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
    }

    [LinuxFact]
    public async Task Two_servers_run_side_by_side()
    {
        using var other = new WebRig(tapes: 3);
        await Task.WhenAll(_rig.Press("volume 1 -1"), other.Press("volume 1 -2"));
        await _rig.State(state => state.GetProperty("tapes")[0].GetProperty("volume").GetDouble() == -1);
        JsonElement told = await other.State(state => state.GetProperty("tapes")[0].GetProperty("volume").GetDouble() == -2);
        told.GetProperty("tapes").GetArrayLength().ShouldBe(3);
    }

    private static uint Sequence(byte[] snapshot) => BitConverter.ToUInt32(snapshot, 12);

    /// <summary>Sends until it is closed; gives whether it read why.</summary>
    private async Task<bool> Flood()
    {
        using var socket = await Open();
        bool told = false;
        Task flood = Task.Run(async () =>
        {
            try
            {
                for (int i = 0; i < 100_000; i++) await socket.Send("\"pan 1 0\"");
            }
            catch (WebSocketException)
            {
            }
        });
        try
        {
            while (true) told |= (await socket.Text()).GetProperty("problem").GetString()!.StartsWith("too many messages", StringComparison.Ordinal);
        }
        catch (Exception end) when (end is WebSocketException or InvalidDataException)
        {
        }
        await flood;
        return told;
    }

    private async Task<PageSocket> Open()
    {
        var socket = new PageSocket(_rig);
        await socket.Open();
        return socket;
    }
}
