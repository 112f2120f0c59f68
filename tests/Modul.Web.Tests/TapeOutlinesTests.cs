using System.Text.Json;
using Modul.Core.Control;
using Modul.Standalone.Web.Tapes;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>An outline that many ask for is read once; one that may have changed is read anew.</summary>
public sealed class TapeOutlinesTests : IDisposable
{
    private const int Playing = 1, Recording = 2;

    private readonly FakeTime _time = new();
    private readonly WebRig _rig = new(
        tapes: 2, first: [new Command(CommandKind.Record, Playing) { Frame = 1000 }, new Command(CommandKind.Record, Playing) { Frame = 5000 }, new Command(CommandKind.Record, Recording) { Frame = 6000 }]);

    private readonly CountedAudio _audio;
    private readonly TapeOutlines _outlines;

    public TapeOutlinesTests()
    {
        _audio = new CountedAudio(_rig.Host);
        _outlines = new TapeOutlines(_rig.Host, _audio, _time);
    }

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Many_who_ask_for_a_complete_layer_share_one_reading()
    {
        await Taken();
        (await ReadsOf(Playing, 8)).ShouldBe(1);
        TapePeaks[] told = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _outlines.Read(Playing, 8, default)));
        told.Distinct().Count().ShouldBe(1);
        _audio.Reads.ShouldBe(1);
        (await ReadsOf(Playing, 9)).ShouldBe(1, "other stretches");
    }

    [LinuxFact]
    public async Task After_a_moment_it_is_read_anew()
    {
        await Taken();
        await ReadsOf(Playing, 8);
        _time.Pass(0.2);
        (await ReadsOf(Playing, 8)).ShouldBe(0);
        _time.Pass(0.1);
        (await ReadsOf(Playing, 8)).ShouldBe(1);
    }

    [LinuxFact]
    public async Task What_is_being_recorded_is_read_every_time()
    {
        await Taken();
        for (int i = 0; i < 3; i++) (await ReadsOf(Recording, 8)).ShouldBeGreaterThan(0);
    }

    [LinuxFact]
    public async Task Only_so_many_are_kept()
    {
        await Taken();
        for (int points = 1; points <= 65; points++) await ReadsOf(Playing, points);
        (await ReadsOf(Playing, 1)).ShouldBe(1, "it had to make room");
    }

    private async Task<int> ReadsOf(int tape, int points)
    {
        int before = _audio.Reads;
        (await _outlines.Read(tape, points, default)).Points.Length.ShouldBe(points);
        return _audio.Reads - before;
    }

    private Task<JsonElement> Taken() => _rig.State(state => state.GetProperty("tapes")[Playing - 1].GetProperty("sealed").GetInt32() >= 0
        && state.GetProperty("tapes")[Recording - 1] is var tape && tape.GetProperty("state").GetString() == "recording" && tape.GetProperty("length").GetInt64() > 0);
}
