using System.Net;
using System.Text;
using System.Text.Json;
using Modul.Core.Control;
using Modul.Standalone.Web.Commands;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>What all clients together may send to the engine.</summary>
public sealed class CommandDoorTests : IDisposable
{
    private readonly FakeTime _time = new();
    private readonly WebRig _rig;

    public CommandDoorTests() => _rig = new WebRig(time: _time);

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Commands_are_counted_and_not_messages_and_for_all_clients_together()
    {
        string[] lines = [.. Enumerable.Repeat("pan 1 0", 64)];
        for (int i = 0; i < 8; i++) await _rig.Press(lines);
        using (HttpResponseMessage answer = await _rig.Post("\"pan 1 0\"")) answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var socket = new PageSocket(_rig);
        await socket.Open();
        await socket.Send("""{"id":1,"command":"pan","tape":1,"value":1}""");
        JsonElement told = await socket.Text();
        (told.GetProperty("id").GetInt32(), told.GetProperty("problem").GetString()).ShouldBe((1, "too many commands, expected 2000 a second at most of all clients together"));
        _time.Pass(1.5 / 2000);
        await _rig.Press("pan 1 0.5");
        using HttpResponseMessage again = await _rig.Post("\"pan 1 1\"");
        again.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await _rig.State(state => state.GetProperty("tapes")[0].GetProperty("pan").GetDouble() == 0.5);
    }

    [LinuxFact]
    public void What_is_wrong_counts_nothing()
    {
        var door = new CommandDoor(_rig.Host, _time);
        for (int i = 0; i < 1000; i++) door.Take("\"jump\""u8.ToArray()).TooOften.ShouldBeFalse();
        door.Take("\"pan 1 0\""u8.ToArray()).Accepted.ShouldBe(1);
    }

    /// <summary>An engine that takes nothing: clients fill half of the queue, and a pedal finds room.</summary>
    [LinuxFact]
    public void Half_of_the_queue_is_kept_for_others()
    {
        using var stopped = new StoppedView(capacity: 256);
        var door = new CommandDoor(stopped, _time);
        ReadOnlyMemory<byte> eight = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Enumerable.Repeat("pan 1 0", 8)));
        int taken = 0;
        CommandAnswer answer;
        while ((answer = door.Take(eight)).Problem is null) taken += answer.Accepted;
        (taken, answer.Full).ShouldBe((128, true));
        for (int i = 0; i < 128; i++) stopped.Queue.TryAdd(new Command(CommandKind.Gap)).ShouldBeTrue();
        stopped.Queue.TryAdd(new Command(CommandKind.Gap)).ShouldBeFalse();
    }
}
