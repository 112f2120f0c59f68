using System.Net;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Modul.Standalone.Web.Commands;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>Whatever is sent as commands is taken or refused in words; the server never fails.</summary>
public sealed class CommandFuzzTests : IDisposable
{
    private static readonly HttpStatusCode[] Allowed =
        [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"command\"", "\"tape\"", "\"value\"", "\"on\"", "\"bars\"", "\"all\"", "\"level\"", "\"id\"", "\"record\"", "\"volume\"", "\"record 1\"",
        "\"clear\"", "\"metronome\"", "\"quantize\"", "\"bar\"", "\"gap\"", "\"1+2\"", "\"-inf\"", "true", "false", "null", "1", "-1", "9", "0.5", "1e400", "-0", "1e-400", "99999999999999999999", "NaN", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"mute\\t1\"", "\"é🎛\"", "\\", " ", "\n", "\u0000", "//", "/*", "\ufeff", "[[[[", "{\"command\":\"mute\",", "{\"command\":\"volume\",\"tape\":1,\"value\":",
    ];

    private readonly WebRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Bodies_of_pieces_and_of_bytes_never_fail_the_server()
    {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++) await ShouldBeAnswered(i % 4 == 0 ? Noise(random) : Encoding.UTF8.GetBytes(Patchwork(random)));
        (await _rig.State()).GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Any_text_in_any_field_is_read_without_a_fault() => Prop.ForAll<string, string, string>((command, field, text) =>
    {
        var body = new Dictionary<string, object?>(StringComparer.Ordinal) { ["command"] = command ?? "", [field ?? ""] = text };
        ReadCommands read = CommandReader.Read(JsonSerializer.SerializeToUtf8Bytes(body), tapes: 8);
        return (read.Problem is null) == (read.Commands.Length == 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_in_any_field_is_read_without_a_fault() => Prop.ForAll<double, int>((number, pick) =>
    {
        string raw = double.IsFinite(number) ? number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : "0";
        string field = ((string[])["tape", "value", "bars", "level", "on", "all", "id"])[(int)((uint)pick % 7)];
        string command = ((string[])["record", "volume", "pan", "tempo", "metronome", "clear", "mute", "gap"])[(int)((uint)pick / 7 % 8)];
        ReadCommands read = CommandReader.Read(Encoding.UTF8.GetBytes($$"""{"command":"{{command}}","{{field}}":{{raw}}}"""), tapes: 8, mayHaveId: true);
        return (read.Problem is null) == (read.Commands.Length == 1);
    }).QuickCheckThrowOnFailure();

    private async Task ShouldBeAnswered(byte[] body)
    {
        using HttpResponseMessage answer = await _rig.Post(body);
        string sent = Convert.ToHexString(body);
        Allowed.ShouldContain(answer.StatusCode, sent);
        JsonElement told = WebRig.Parse(await answer.Content.ReadAsByteArrayAsync());
        if (answer.StatusCode == HttpStatusCode.OK) told.GetProperty("accepted").GetInt32().ShouldBeInRange(1, 64, sent);
        else told.GetProperty("problem").GetString().ShouldNotBeNullOrEmpty(sent);
    }

    private static string Patchwork(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(0, 300)];
        random.NextBytes(noise);
        return noise;
    }
}
