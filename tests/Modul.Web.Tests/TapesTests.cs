using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using Modul.Core.Control;
using Modul.Host.Shared;
using Modul.Standalone.Web.Tapes;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>What a tape looks like and what it holds, of a take whose input is known.</summary>
public sealed class TapesTests : IDisposable
{
    private const int Begin = 1000, Length = 20_000, Seam = 240; // the seam is 5 ms: there the input fades

    private readonly StereoFrame[] _input = new StereoFrame[1 << 16];
    private readonly WebRig _rig;

    public TapesTests()
    {
        var random = new Random(3);
        foreach (ref StereoFrame frame in _input.AsSpan()) frame = new StereoFrame(random.NextSingle() - 0.5f, (random.NextSingle() - 0.5f) / 2);
        _rig = new WebRig(
            tapes: 3, input: _input, first: [new Command(CommandKind.Gap), new Command(CommandKind.Record, 2) { Frame = Begin }, new Command(CommandKind.Record, 2) { Frame = Begin + Length }]);
    }

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task The_outline_is_that_of_what_was_played()
    {
        await Taken();
        JsonElement told = await Json("/api/tapes/2/peaks?points=10");
        (told.GetProperty("tape").GetInt32(), told.GetProperty("length").GetInt32(), told.GetProperty("points").GetInt32()).ShouldBe((2, Length, 10));
        for (int i = 1; i < 9; i++) // those in the middle; the first and the last touch the seam
        {
            int first = Length * i / 10 / 256 * 256, end = ((Length * (i + 1) / 10) + 255) / 256 * 256;
            StereoFrame[] stretch = _input[(Begin + first)..(Begin + end)];
            told.GetProperty("left").GetProperty("min")[i].GetSingle().ShouldBe(stretch.Min(frame => frame.Left));
            told.GetProperty("left").GetProperty("max")[i].GetSingle().ShouldBe(stretch.Max(frame => frame.Left));
            told.GetProperty("right").GetProperty("min")[i].GetSingle().ShouldBe(stretch.Min(frame => frame.Right));
            told.GetProperty("right").GetProperty("max")[i].GetSingle().ShouldBe(stretch.Max(frame => frame.Right));
        }
    }

    [LinuxFact]
    public async Task As_bytes_it_is_the_same()
    {
        await Taken();
        foreach (int points in (int[])[1, 10, 512, 4096])
        {
            JsonElement told = await Json($"/api/tapes/2/peaks?points={points}");
            byte[] bytes = await Bytes($"/api/tapes/2/peaks?points={points}");
            bytes.Length.ShouldBe(16 + (16 * points));
            BinaryPrimitives.ReadInt32LittleEndian(bytes).ShouldBe(told.GetProperty("layer").GetInt32());
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)).ShouldBe((uint)points);
            BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8)).ShouldBe(Length);
            foreach ((string side, string end, int at) in ((string, string, int)[])[("left", "min", 0), ("left", "max", 4), ("right", "min", 8), ("right", "max", 12)])
                Enumerable.Range(0, points).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(16 + (16 * i) + at)))
                    .ShouldBe(told.GetProperty(side).GetProperty(end).EnumerateArray().Select(one => one.GetSingle()));
        }
    }

    [LinuxFact]
    public async Task It_is_described()
    {
        await Taken();
        var schema = new Schema(await Json("/api/openapi.json"));
        schema.ShouldDescribe("Peaks", await Json("/api/tapes/2/peaks"));
        JsonElement empty = await Json("/api/tapes/1/peaks");
        schema.ShouldDescribe("Peaks", empty);
        (empty.GetProperty("points").GetInt32(), empty.GetProperty("layer").GetInt32()).ShouldBe((0, -1));
        foreach (string points in (string[])["0", "4097", "-1", "x", "", "1e3", "99999999999"])
        {
            using HttpResponseMessage answer = await _rig.Client.GetAsync($"/api/tapes/2/peaks?points={points}");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, points);
        }
    }

    [LinuxFact]
    public async Task A_tape_is_taken_away_as_it_was_played_and_no_file_stays()
    {
        await Taken();
        using HttpResponseMessage answer = await _rig.Client.GetAsync("/api/tapes/2.wav");
        byte[] wav = await answer.Content.ReadAsByteArrayAsync();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("tape-2.wav");
        ReadOnlySpan<byte> audio = wav.AsSpan(^(Length * 8)..);
        for (int i = Seam; i < Length; i++)
        {
            BinaryPrimitives.ReadSingleLittleEndian(audio[(8 * i)..]).ShouldBe(_input[Begin + i].Left);
            BinaryPrimitives.ReadSingleLittleEndian(audio[((8 * i) + 4)..]).ShouldBe(_input[Begin + i].Right);
        }
        Directory.GetDirectories(_rig.Folder, ".modul-tape-*").ShouldBeEmpty();
    }

    [LinuxFact]
    public async Task An_empty_tape_is_not_there()
    {
        using HttpResponseMessage answer = await _rig.Client.GetAsync("/api/tapes/1.wav");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()).GetProperty("problem").GetString().ShouldBe("tape 1 is empty");
    }

    [LinuxFact]
    public async Task Many_at_once_are_whole_or_told_to_come_later()
    {
        await Taken();
        HttpStatusCode[] codes = await Task.WhenAll(Enumerable.Range(0, 24).Select(async _ =>
        {
            using HttpResponseMessage answer = await _rig.Client.GetAsync("/api/tapes/2.wav");
            byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode == HttpStatusCode.OK) bytes.Length.ShouldBeGreaterThan(Length * 8);
            return answer.StatusCode;
        }));
        codes.Distinct().ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        codes.ShouldContain(HttpStatusCode.OK);
    }

    /// <summary>A file stands where the folder should be, again and again; then there is a folder.</summary>
    [LinuxFact]
    public async Task A_folder_that_cannot_be_written_is_told_and_takes_no_place()
    {
        await Taken();
        Directory.Delete(_rig.Folder, recursive: true);
        await File.WriteAllTextAsync(_rig.Folder, "");
        for (int i = 0; i < 5; i++)
        {
            using HttpResponseMessage answer = await _rig.Client.GetAsync("/api/tapes/2.wav");
            string? problem = WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()).GetProperty("problem").GetString();
            (answer.StatusCode, problem!.StartsWith("tape 2 cannot be written: ", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.ServiceUnavailable, true), problem);
            answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        }
        File.Delete(_rig.Folder);
        Directory.CreateDirectory(_rig.Folder);
        (await _rig.Client.GetByteArrayAsync("/api/tapes/2.wav")).Length.ShouldBeGreaterThan(Length * 8);
    }

    [LinuxFact]
    public async Task Asked_for_its_head_alone_nothing_is_written()
    {
        await Taken();
        Directory.Delete(_rig.Folder, recursive: true); // who wrote would fail, or make it anew
        foreach ((int tape, HttpStatusCode code) in ((int, HttpStatusCode)[])[(2, HttpStatusCode.OK), (1, HttpStatusCode.NotFound)])
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, $"/api/tapes/{tape}.wav");
            using HttpResponseMessage answer = await _rig.Client.SendAsync(head);
            answer.StatusCode.ShouldBe(code);
        }
        Directory.Exists(_rig.Folder).ShouldBeFalse();
        Directory.CreateDirectory(_rig.Folder);
    }

    [Fact]
    public void What_dead_processes_left_is_swept_and_nothing_else()
    {
        string[] kept = [$".modul-tape-{Environment.ProcessId}-0", ".modul-tape-mine", ".modul-tape-1-2-3"];
        foreach (string name in (string[])[.. kept, $".modul-tape-{int.MaxValue}-0"]) Directory.CreateDirectory(Path.Combine(_rig.Folder, name));
        new TapeFolders(_rig.Folder).Sweep();
        Directory.GetDirectories(_rig.Folder, ".modul-tape-*").Select(Path.GetFileName).ShouldBe(kept, ignoreOrder: true);
    }

    private Task<JsonElement> Taken() => _rig.State(state =>
        state.GetProperty("tapes")[1] is var tape && tape.GetProperty("sealed").GetInt32() >= 0 && tape.GetProperty("state").GetString() == "playing"
        && state.GetProperty("engine").GetProperty("frame").GetInt64() > Begin + Length + 5000);

    private async Task<JsonElement> Json(string path) => WebRig.Parse(await _rig.Client.GetByteArrayAsync(path));

    private async Task<byte[]> Bytes(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/octet-stream" } } };
        using HttpResponseMessage answer = await _rig.Client.SendAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
