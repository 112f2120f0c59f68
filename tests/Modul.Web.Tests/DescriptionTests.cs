using System.Net;
using System.Text.Json;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>/api/openapi.json tells what is really answered.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly WebRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Every_field_of_the_state_is_described_and_every_one_described_is_there()
    {
        Schema schema = new(await Description());
        schema.ShouldDescribe("State", await _rig.State());
        await _rig.Press("tempo 120", "volume 1 -inf", "metronome level -inf", "quantize bar", "record 1 bars 1", "also 3", "solo 2");
        schema.ShouldDescribe("State", await _rig.State(state => Tape(state, 1).GetProperty("state").GetString() == "playing"));
        await _rig.Press("overdub 1");
        JsonElement waiting = await _rig.State(state => Tape(state, 1).GetProperty("awaited").ValueKind == JsonValueKind.String);
        schema.ShouldDescribe("State", waiting);
        Tape(waiting, 1).GetProperty("bars").GetDouble().ShouldBe(1);
        Tape(waiting, 1).GetProperty("volume").GetString().ShouldBe("-inf");
        Tape(waiting, 1).GetProperty("silenced").GetBoolean().ShouldBeTrue();
    }

    [LinuxFact]
    public async Task What_objects_need_not_have_is_nothing()
    {
        JsonElement schemas = (await Description()).GetProperty("components").GetProperty("schemas");
        foreach (JsonProperty schema in schemas.EnumerateObject().Where(one => one.Value.TryGetProperty("properties", out _) && one.Name != "Problem"))
        {
            schema.Value.GetProperty("required").EnumerateArray().Select(name => name.GetString())
                .ShouldBe(schema.Value.GetProperty("properties").EnumerateObject().Select(field => field.Name), schema.Name);
        }
    }

    [LinuxFact]
    public async Task Every_route_is_there_and_answers_as_described()
    {
        JsonElement description = await Description();
        var schema = new Schema(description);
        foreach (JsonProperty path in description.GetProperty("paths").EnumerateObject())
        {
            JsonProperty way = path.Value.EnumerateObject().Single();
            await ShouldBeThere(schema, path.Name.Replace("{N}", "1", StringComparison.Ordinal), way);
            await ShouldRefuseAnotherWay(schema, path.Name.Replace("{N}", "1", StringComparison.Ordinal), way);
        }
    }

    [LinuxFact]
    public async Task What_is_not_described_is_not_there()
    {
        var schema = new Schema(await Description());
        foreach (string path in (string[])["/api", "/api/state/", "/api/States", "/api/tapes/0/peaks", "/api/tapes/9/peaks", "/api/tapes/01.wav", "/api/tapes/1", "/page/index.html", "/../x", "/ws/x"])
        {
            using HttpResponseMessage answer = await _rig.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            schema.ShouldDescribe("Problem", WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()));
        }
    }

    private static JsonElement Tape(JsonElement state, int tape) => state.GetProperty("tapes")[tape - 1];

    private async Task<JsonElement> Description() => WebRig.Parse(await _rig.Client.GetByteArrayAsync("/api/openapi.json"));

    private async Task ShouldBeThere(Schema schema, string path, JsonProperty way)
    {
        using var request = new HttpRequestMessage(new HttpMethod(way.Name.ToUpperInvariant()), path);
        using HttpResponseMessage answer = await _rig.Client.SendAsync(request);
        string code = ((int)answer.StatusCode).ToString();
        way.Value.GetProperty("responses").TryGetProperty(code, out JsonElement described).ShouldBeTrue($"{path}: {code}");
        if (described.TryGetProperty("content", out JsonElement content))
            content.TryGetProperty(answer.Content.Headers.ContentType!.MediaType!, out _).ShouldBeTrue($"{path}: {answer.Content.Headers.ContentType}");
        if ((int)answer.StatusCode >= 400) schema.ShouldDescribe("Problem", WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()));
    }

    private async Task ShouldRefuseAnotherWay(Schema schema, string path, JsonProperty way)
    {
        using var request = new HttpRequestMessage(way.Name == "post" ? HttpMethod.Get : HttpMethod.Post, path);
        using HttpResponseMessage answer = await _rig.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, path);
        answer.Content.Headers.Allow.ShouldNotBeEmpty();
        schema.ShouldDescribe("Problem", WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()));
    }
}
