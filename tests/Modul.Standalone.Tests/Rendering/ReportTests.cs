using System.Text.Json;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Rendering;

public sealed class ReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_tells_what_came_out()
    {
        Sound played = _folder.Write("a.wav", Sound.Noise(48_000, seed: 7));
        ProgramRun run = _folder.Render("""
            tapes 3
            tempo 97.5
            0s input a.wav
            4800f record 1
            14400f play 1
            14400f record 2
            19200f stop 2
            30000f undo 3
            """).ShouldBeDone();
        JsonElement report = Report();
        report.EnumerateObject().Select(field => field.Name).ShouldBe(
        [
            "rate", "frames", "real_time_factor", "tempo", "clipped", "nans", "infinities", "denormals", "refused", "out_of_memory", "merge_rounds_late", "tapes", "files",
        ]);
        report.GetProperty("rate").GetInt32().ShouldBe(48_000);
        report.GetProperty("frames").GetInt64().ShouldBe(48_000);
        report.GetProperty("real_time_factor").GetDouble().ShouldBeGreaterThan(0);
        report.GetProperty("tempo").GetDouble().ShouldBe(97.5);
        report.GetProperty("clipped").GetBoolean().ShouldBeFalse();
        report.GetProperty("refused").GetInt32().ShouldBe(1); // nothing to undo on an empty tape
        foreach (string none in (string[])["nans", "infinities", "denormals", "out_of_memory", "merge_rounds_late"]) report.GetProperty(none).GetInt64().ShouldBe(0, none);

        double peak = Peak(played.Slice(4800 + 240, 9600 - 240)); // beside the seam
        double second = Peak(Sound.Read(_folder.At("out", "tape-2.wav")));
        report.GetProperty("tapes").EnumerateArray().Select(Line).ShouldBe(
        [
            $"tape=1 state=Playing length=9600 layers=1 undo=1 redo=0 peak_dbfs={peak}",
            $"tape=2 state=Stopped length=4800 layers=1 undo=1 redo=0 peak_dbfs={second}",
            "tape=3 state=Empty length=0 layers=0 undo=0 redo=0 peak_dbfs=",
        ]);

        string[] rows = [.. run.Out.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        rows.ShouldContain($"1 Playing 9600 0.200 1 {peak:0.0}");
        rows.ShouldContain("3 Empty");
        rows.ShouldContain(row => row.StartsWith("1.000 s at 48000 Hz, ", StringComparison.Ordinal));
        rows.ShouldContain("1 command refused: not possible then, as undo on an empty tape or bars without a tempo");
        rows.ShouldContain("written to out");
    }

    [Fact]
    public void A_master_above_full_scale_is_told()
    {
        _folder.Write("a.wav", new Sound([.. Enumerable.Repeat(1.5f, 2000)], new float[2000]));
        _folder.Render("0s input a.wav\n0s play-through on\n").ShouldBeDone().Out.ShouldContain("the master clips");
        Report().GetProperty("clipped").GetBoolean().ShouldBeTrue();
        Sound.Read(_folder.At("out", "master.wav")).Left[^1].ShouldBe(1.5f); // and stays what it is
    }

    [Fact]
    public void A_take_that_the_memory_does_not_hold_is_told_and_kept_as_far_as_it_came()
    {
        Sound played = _folder.Write("a.wav", Sound.Noise(48_000, seed: 7));
        const int Asked = 60 * 48_000;
        _folder.Render($"0s input a.wav loop\n0s record\n{Asked}f play\n61s end\n", "--memory", "16").ShouldBeDone()
            .Out.ShouldContain("the memory did not suffice 1 time: more with --memory");
        Report().GetProperty("out_of_memory").GetInt32().ShouldBe(1);
        Sound tape = Sound.Read(_folder.At("out", "tape-1.wav"));
        tape.Frames.ShouldBeInRange(30 * 48_000, Asked - 1);
        tape.Slice(48_000, 48_000).ShouldBeExactly(played);
    }

    [LinuxFact]
    public void Memory_that_is_not_to_be_had_is_told()
    {
        _folder.Write("a.cues", "1s end");
        const string Limit = "ulimit -v 8000000; export DOTNET_GCHeapHardLimit=20000000; exec dotnet \"$@\"";
        ProgramRun run = _folder.Run("sh", "-c", Limit, "sh", TestFolder.Program, "render", "a.cues", "--memory", "65536");
        run.ShouldFail(1, "65536 MiB of memory for tapes are not to be had here: less with --memory");
        _folder.Files().ShouldBe(["a.cues"]);
    }

    // In dB of full scale.
    private static double Peak(Sound sound) => Math.Round(20 * Math.Log10(sound.Left.Concat(sound.Right).Max(Math.Abs)), 2);

    private static string Line(JsonElement tape) => string.Join(' ', tape.EnumerateObject().Select(field => $"{field.Name}={field.Value}"));

    private JsonElement Report() => JsonDocument.Parse(File.ReadAllText(_folder.At("out", "report.json"))).RootElement;
}
