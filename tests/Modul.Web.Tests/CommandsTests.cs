using System.Net;
using System.Text;
using System.Text.Json;
using Modul.Core.Control;
using Modul.Standalone.Web.Commands;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

public sealed class CommandsTests : IDisposable
{
    private readonly WebRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("""{"command":"record","tape":3,"bars":4}""", "record 3 bars 4")]
    [InlineData("""{"bars":4,"command":"record"}""", "record bars 4")]
    [InlineData("""{"command":"volume","tape":2,"value":-6.5}""", "volume 2 -6.5")]
    [InlineData("""{"value":"-inf","command":"volume"}""", "volume -inf")]
    [InlineData("""{"command":"pan","value":-1e-17}""", "pan 0")]
    [InlineData("""{"command":"pan","tape":1,"value":2.5e-1}""", "pan 1 0.25")]
    [InlineData("""{"command":"mute","tape":8,"on":true}""", "mute 8 on")]
    [InlineData("""{"command":"solo"}""", "solo")]
    [InlineData("""{"command":"also","tape":2,"on":false}""", "also 2 off")]
    [InlineData("""{"command":"clear","all":true}""", "clear all")]
    [InlineData("""{"command":"metronome","on":true}""", "metronome on")]
    [InlineData("""{"command":"metronome","level":-12}""", "metronome level -12")]
    [InlineData("""{"command":"quantize","value":"bar"}""", "quantize bar")]
    [InlineData("""{"command":"gap","value":"64+128"}""", "gap 64+128")]
    [InlineData("""{"command":"live-record","on":false}""", "live-record off")]
    [InlineData("""{"command":"write"}""", "write")]
    [InlineData("\uFEFF\"merge\"", "merge")]
    [InlineData("\"  overdub   7 \"", "overdub 7")]
    public void An_object_is_the_line_of_a_cue_sheet(string json, string line)
    {
        ReadCommands read = CommandReader.Read(Encoding.UTF8.GetBytes(json), tapes: 8);
        read.Problem.ShouldBeNull();
        read.Commands.ShouldBe([CommandParser.Parse(line.Split(' '), 8, out _)!.Value]);
    }

    [Theory]
    [InlineData("""{"command":"record","tape":9}""", "'record': expected a tape from 1 to 8, found '9'")]
    [InlineData("""{"command":"record","tape":1.5}""", "'record': expected a tape from 1 to 8, found '1.5'")]
    [InlineData("""{"command":"record","tape":"1"}""", "'tape': expected a number, found \"1\"")]
    [InlineData("""{"command":"record","tape":null}""", "'tape': expected a number, found null")]
    [InlineData("""{"command":"record","value":3}""", "'record' takes no 'value', expected 'command' and 'tape', 'bars'")]
    [InlineData("""{"command":"record","tapes":3}""", "'record' takes no 'tapes', expected 'command' and 'tape', 'bars'")]
    [InlineData("""{"command":"volume","tape":3}""", "'volume': expected a 'value', found nothing")]
    [InlineData("""{"command":"volume","value":1e300}""", "'volume': expected a volume in dB from -144 to 24 or -inf, found '1e300'")]
    [InlineData("""{"command":"volume","value":"1 2"}""", "'value': expected a number or a word, found \"1 2\"")]
    [InlineData("""{"command":"volume","value":"1\n2"}""", "'value': expected a number or a word, found \"1\\n2\"")]
    [InlineData("""{"command":"volume","value":"NaN"}""", "'volume': expected a volume in dB from -144 to 24 or -inf, found 'NaN'")]
    [InlineData("""{"command":"mute","on":1}""", "'on': expected true or false, found 1")]
    [InlineData("""{"command":"mute","on":{}}""", "'on': expected true or false, found an object")]
    [InlineData("""{"command":"mute","tape":1,"tape":2}""", "'tape' stands there twice, expected it once")]
    [InlineData("""{"command":"mute","\u0074ape":1,"tape":2}""", "'tape' stands there twice, expected it once")]
    [InlineData("""{"command":"sync"}""", "'sync': expected on or off, found nothing")]
    [InlineData("""{"command":"clear","all":false}""", "'all': expected true or nothing, found false")]
    [InlineData("""{"command":"clear","all":false,"tape":2}""", "'all': expected true or nothing, found false")]
    [InlineData("""{"command":"clear","all":1}""", "'all': expected true or nothing, found 1")]
    [InlineData("""{"command":"clear","all":true,"tape":2}""", "'clear': expected nothing more, found 'all'")]
    [InlineData("""{"command":"merge","tape":2}""", "'merge' takes no 'tape', expected 'command' alone")]
    [InlineData("""{"command":"mute","id":7}""", "'mute' takes no 'id', expected 'command' and 'tape', 'on'")]
    [InlineData("""{"command":7}""", "'command': expected a word such as \"record\"")]
    [InlineData("""{}""", "'command': expected a word such as \"record\"")]
    [InlineData("""["record 1",{"command":"mute","on":true},"record 1 bars 0"]""", "'record': expected a number of bars from 1 to 9999, found '0'", 2)]
    [InlineData("""["record 1",["record 2"]]""", "neither a line nor an object, expected a line such as \"record 1\", an object such as {\"command\":\"record\",\"tape\":1}, or an array of these", 1)]
    [InlineData("[]", "0 commands, expected 1 to 64")]
    [InlineData("7", "neither a line nor an object, expected a line such as \"record 1\", an object such as {\"command\":\"record\",\"tape\":1}, or an array of these")]
    [InlineData("\"record 1\\nrecord 2\"", "a line with control characters, expected words with spaces between them")]
    [InlineData("\"\\ud800\"", "a text that is no Unicode, expected a line such as \"record 1\", an object such as {\"command\":\"record\",\"tape\":1}, or an array of these")]
    public async Task What_is_wrong_is_said_and_nothing_is_sent(string json, string problem, int? index = null)
    {
        using HttpResponseMessage answer = await _rig.Post(json);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonElement told = WebRig.Parse(await answer.Content.ReadAsByteArrayAsync());
        told.GetProperty("problem").GetString().ShouldBe(problem);
        (told.TryGetProperty("index", out JsonElement at) ? at.GetInt32() : (int?)null).ShouldBe(index);
    }

    [LinuxFact]
    public async Task Several_are_taken_all_or_none_and_act_together()
    {
        using (HttpResponseMessage answer = await _rig.Post("""["volume 1 -3","volume 2 -4","pan 1 7"]""")) answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await _rig.Press("volume 3 -5");
        JsonElement state = await _rig.State(now => Volume(now, 3) == -5);
        (Volume(state, 1), Volume(state, 2)).ShouldBe((0, 0), "none of the refused ones");
        string[] all = [.. Enumerable.Range(1, 64).Select(i => $"volume {((i - 1) % 8) + 1} {-i}")];
        await _rig.Press(all);
        state = await _rig.State(now => Volume(now, 8) == -64);
        Enumerable.Range(1, 8).Select(tape => Volume(state, tape)).ShouldBe(Enumerable.Range(57, 8).Select(i => (double)-i));
        using HttpResponseMessage more = await _rig.Post(JsonSerializer.Serialize((string[])[.. all, "merge"]));
        more.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [LinuxFact]
    public async Task Only_json_of_a_bounded_size_is_read()
    {
        using var text = new StringContent("\"record 1\"");
        using (HttpResponseMessage answer = await _rig.Client.PostAsync("/api/commands", text)) answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        foreach (int size in (int[])[16_385, 1 << 20])
        {
            using HttpResponseMessage answer = await _rig.Post(new string(' ', size - 3) + "\"a\"");
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()).GetProperty("problem").GetString().ShouldBe("the body is too large, expected at most 16384 bytes");
        }
        using HttpResponseMessage largest = await _rig.Post(new string(' ', 16_384 - 9) + "\"merge 1\"");
        largest.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", null, HttpStatusCode.OK)]
    [InlineData("application/json;charset=\"UTF-8\"", "identity", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-8; charset=latin1", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "identity, br", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain; charset=utf-8", null, HttpStatusCode.UnsupportedMediaType)]
    public async Task Only_utf8_that_is_not_packed_is_read(string type, string? coding, HttpStatusCode status)
    {
        using var content = new ByteArrayContent("\"pan 1 0\""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        if (coding is not null) content.Headers.TryAddWithoutValidation("Content-Encoding", coding).ShouldBeTrue();
        using HttpResponseMessage answer = await _rig.Client.PostAsync("/api/commands", content);
        answer.StatusCode.ShouldBe(status);
    }

    [LinuxFact]
    public async Task Quitting_is_asked_for()
    {
        using (HttpResponseMessage answer = await _rig.Client.GetAsync("/api/quit")) answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        _rig.HasQuit.ShouldBeFalse();
        using (HttpResponseMessage answer = await _rig.Client.PostAsync("/api/quit", null)) answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        _rig.HasQuit.ShouldBeTrue();
    }

    [LinuxFact]
    public async Task The_control_panel_is_there_where_the_driver_has_one()
    {
        using (HttpResponseMessage answer = await _rig.Client.PostAsync("/api/control-panel", null)) answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        int shown = 0;
        using var rig = new WebRig(showPanel: () => shown++);
        using (HttpResponseMessage answer = await rig.Client.GetAsync("/api/control-panel")) answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        shown.ShouldBe(0);
        using (HttpResponseMessage answer = await rig.Client.PostAsync("/api/control-panel", null)) answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        shown.ShouldBe(1);
    }

    private static double Volume(JsonElement state, int tape) => state.GetProperty("tapes")[tape - 1].GetProperty("volume").GetDouble();
}
