using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Rendering;

public sealed class FilesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public FilesTests() => _folder.Write("a.wav", Sound.Noise(10_000, seed: 1));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tapes_that_hold_something_are_written()
    {
        _folder.Render("""
            0s input a.wav
            100f record 3
            1000f play 3
            1000f record 8
            2000f stop 8
            2000f record 1
            3000f clear 1
            3000f record 2
            4000f undo 2
            """).ShouldBeDone();
        _folder.Files("out").ShouldBe(["master.wav", "report.json", "tape-3.wav", "tape-8.wav"]);
    }

    [Fact]
    public void A_take_that_still_runs_at_the_end_is_written_as_far_as_it_came()
    {
        _folder.Render("0s input a.wav\n100f record\n5000f end\n").ShouldBeDone();
        Sound.Read(_folder.At("out", "tape-1.wav")).ShouldBeExactly(Sound.Read(_folder.At("a.wav")).Slice(100, 4900));
    }

    [Fact]
    public void Files_of_an_earlier_run_go_and_others_stay()
    {
        Directory.CreateDirectory(_folder.At("out"));
        string[] foreign = ["tape-machine.wav", "tape-01.wav", "tape-1.wav.bak", "my-tape-1.wav", "live-record.wav", "notes.txt"];
        foreach (string name in foreign) _folder.Write(Path.Combine("out", name), name);
        const string Sheet = "0s input a.wav\n0s live-record on\n100f record 4\n1000f record 5\n1100f live-record off\n2000f stop 5\n";
        _folder.Render(Sheet).ShouldBeDone();
        _folder.Files("out").ShouldBe([.. foreign, "live-record-1.wav", "master.wav", "report.json", "tape-4.wav", "tape-5.wav"], ignoreOrder: true);
        _folder.Render("0s input a.wav\n100f record 4\n1000f play\n").ShouldBeDone();
        _folder.Files("out").ShouldBe([.. foreign, "master.wav", "report.json", "tape-4.wav"], ignoreOrder: true);
        foreach (string name in foreign) File.ReadAllText(_folder.At("out", name)).ShouldBe(name);
    }

    [Theory]
    [InlineData("master.wav"), InlineData("tape-9.wav"), InlineData("live-record-1.wav"), InlineData("write-1-tape-2.wav"), InlineData("report.json")]
    public void Files_that_are_no_rendering_s_are_not_replaced_or_taken_away(string name)
    {
        Directory.CreateDirectory(_folder.At("out"));
        const string Sheet = "0s input a.wav\n0s live-record on\n100f record 2\n1000f end\n";
        string foreign = Path.Combine("out", name);
        _folder.Write(foreign, "{}");
        _folder.Render(Sheet).ShouldFail(2, $"{foreign}: not of an earlier rendering, and this one would replace it; expected another folder");
        File.ReadAllText(_folder.At(foreign)).ShouldBe("{}");
        _folder.Files("out").ShouldBe([name]);
        File.Delete(_folder.At(foreign));
        _folder.Render(Sheet).ShouldBeDone();
        _folder.Write(Path.Combine("out", "live-record-2.wav"), "played"); // into a rendering's own folder
        _folder.Render(Sheet).Code.ShouldBe(2);
        File.ReadAllText(_folder.At("out", "live-record-2.wav")).ShouldBe("played");
    }

    [Theory]
    [InlineData("[]"), InlineData("{\"files\":7}"), InlineData("{\"files\":[7,\"../a.wav\",\"a.wav\",null]}"), InlineData("{\"files\":[\"report.json\""),
     InlineData("{\"files\":[\"\\ud800\",\"report.json\"]}")]
    public void A_report_that_is_none_owns_nothing(string report)
    {
        Directory.CreateDirectory(_folder.At("out"));
        _folder.Write(Path.Combine("out", "report.json"), report);
        _folder.Render("1f end\n").Code.ShouldBe(2);
        File.ReadAllText(_folder.At("out", "report.json")).ShouldBe(report);
        File.Exists(_folder.At("a.wav")).ShouldBeTrue();
    }

    [Fact]
    public void Without_output_the_files_go_to_out_and_the_sheet_s_name()
    {
        Directory.CreateDirectory(_folder.At("songs"));
        _folder.Write("songs/blue.train.cues", "1f end");
        _folder.Modul("render", "songs/blue.train.cues").ShouldBeDone();
        _folder.Files("out").ShouldBe([Path.Combine("blue.train", "master.wav"), Path.Combine("blue.train", "report.json")]);
    }

    [Fact]
    public void The_output_may_be_a_folder_that_is_not_there_yet()
    {
        _folder.Write("a.cues", "1f end");
        _folder.Modul("render", "a.cues", "--output", Path.Combine("x", "y z", "w")).ShouldBeDone();
        _folder.Files("x").ShouldBe([Path.Combine("y z", "w", "master.wav"), Path.Combine("y z", "w", "report.json")]);
    }

    [Fact]
    public void Live_records_are_what_was_heard()
    {
        _folder.Render("""
            0s input a.wav
            0s play-through on
            300f live-record on
            1234f live-record off
            5000f live-record on
            9000f end
            """).ShouldBeDone();
        Sound master = Sound.Read(_folder.At("out", "master.wav"));
        Sound.Read(_folder.At("out", "live-record-1.wav")).ShouldBeExactly(master.Slice(300, 934));
        Sound.Read(_folder.At("out", "live-record-2.wav")).ShouldBeExactly(master.Slice(5000, 4000));
        master.Slice(240, 8760).ShouldBeExactly(Sound.Read(_folder.At("a.wav")).Slice(240, 8760));
        _folder.Files("out").ShouldBe(["live-record-1.wav", "live-record-2.wav", "master.wav", "report.json"]);
    }
}
