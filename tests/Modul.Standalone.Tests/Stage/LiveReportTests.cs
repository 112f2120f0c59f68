using System.Text.Json;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public sealed class LiveReportTests : IDisposable
{
    private readonly LiveRig _rig = new();

    public LiveReportTests()
    {
        _rig.Play("tempo 120;record bars 1", 96_000).Play("overdub;record 2", 4800).Play("undo 3;overdub", 480, float.NaN);
        ref MachineStatus machine = ref _rig.Status;
        (machine.Xruns, machine.StallsAbsorbed, machine.Holes, machine.LostInput, machine.Callbacks) = (1, 2, 3, 4, 5);
        (machine.BridgeLatency, machine.Priority, machine.Locked, machine.InProcess, machine.FirstFrame) = (1920, 60, 1, 0, 1L << 40);
        (machine.Losses, machine.AllocatedBytes, machine.AudioAllocatedBytes, machine.Collections) = (6, 7, 8, 9);
        (machine.LateFeed, machine.LateOutput, machine.LostCommands) = (10, 11, 12);
        for (int i = 1; i <= 1000; i++) machine.Duration.Add(i <= 500 ? 1000 : i <= 990 ? 4000 : i <= 999 ? 16_000 : 64_000);
        machine.Lateness.Add(2000);
    }

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void It_tells_the_machine_and_the_engine_by_the_names_of_the_file()
    {
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(LiveReport.Of(_rig), LiveReportJson.Default.LiveReport));
        JsonElement report = json.RootElement;
        report.GetProperty("driver").GetString().ShouldBe("jack");
        foreach ((string name, long value) in new Dictionary<string, long>
        {
            ["rate"] = 48_000, ["period"] = 128, ["input_buffer"] = 128, ["output_buffer"] = 2048, ["ring_frames"] = 1920,
            ["bridge_latency"] = 1920, ["xruns"] = 1, ["stalls_absorbed"] = 2, ["holes"] = 3, ["lost_input"] = 4, ["callbacks"] = 5,
            ["priority"] = 60, ["first_frame"] = 1L << 40, ["engine_frames"] = 101_280, ["losses"] = 6, ["host_allocated_bytes"] = 7,
            ["audio_allocated_bytes"] = 8, ["host_collections"] = 9, ["late_feed"] = 10, ["late_output"] = 11, ["lost_commands"] = 12,
            ["refused"] = 1, ["nans"] = 960, ["infinities"] = 0, ["denormals"] = 0, ["out_of_memory"] = 0, ["merge_rounds_late"] = 0, ["tempo"] = 120,
        })
            report.GetProperty(name).GetInt64().ShouldBe(value, name);
        report.GetProperty("locked").GetBoolean().ShouldBeTrue();
        report.GetProperty("in_process").GetBoolean().ShouldBeFalse();
        report.GetProperty("gap").GetRawText().Where(c => !char.IsWhiteSpace(c)).ShouldBe("{\"in\":64,\"out\":128,\"source\":\"given\"}");
        report.GetProperty("blocks").GetProperty("free").GetInt32().ShouldBeLessThan(report.GetProperty("blocks").GetProperty("total").GetInt32());
    }

    [Fact]
    public void Percentiles_are_in_microseconds()
    {
        Durations duration = LiveReport.Of(_rig).Duration;
        foreach ((double told, double counted) in ((double, double)[])[(duration.P50, 1), (duration.P99, 4), (duration.P999, 16), (duration.Max, 64)])
            told.ShouldBeInRange(counted, (counted * 1.035) + 0.1);
        LiveReport.Of(_rig).Lateness.P50.ShouldBe(2, 0.1);
    }

    [Fact]
    public void It_tells_every_tape_as_it_is()
    {
        IReadOnlyList<LiveTapeReport> tapes = LiveReport.Of(_rig).Tapes;
        tapes.Count.ShouldBe(8);
        tapes[0].ShouldBe(new LiveTapeReport(1, "Playing", 96_000, 2, 2, 0));
        (tapes[1].State, tapes[1].Length).ShouldBe(("Recording", 5280 - 64)); // the record head trails by the capture latency
        tapes[2].ShouldBe(new LiveTapeReport(3, "Empty", 0, 0, 0, 0));
    }

    [Fact]
    public void It_comes_back_from_its_file_as_it_was()
    {
        LiveReport report = LiveReport.Of(_rig);
        LiveReport back = JsonSerializer.Deserialize(JsonSerializer.Serialize(report, LiveReportJson.Default.LiveReport), LiveReportJson.Default.LiveReport)!;
        back.Tapes.ShouldBe(report.Tapes);
        (back with { Tapes = report.Tapes }).ShouldBe(report);
    }

    [Fact]
    public void The_table_tells_the_essentials()
    {
        using var text = new StringWriter();
        LiveTable.Print(LiveReport.Of(_rig), text);
        string[] lines = [.. text.ToString().Split('\n').Select(line => line.Trim())];
        lines.ShouldContain("2.110 s at 48000 Hz, jack, period 128, in 128, out 2048");
        lines.ShouldContain("gap 64+128 frames (4.0 ms), as given");
        lines.ShouldContain("xruns 1, holes 3, stalls absorbed 2, server lost 6 times");
        lines.ShouldContain("4 frames of input lost: the engine was over a second behind");
        lines.ShouldContain("commands refused, as not possible then: 1");
        lines.ShouldContain("kept out of the input: 960 NaNs, 0 infinities, 0 denormals");
        lines.Count(line => line.StartsWith("1 ", StringComparison.Ordinal) && line.Contains("Playing") && line.Contains("2.000")).ShouldBe(1);
    }
}
