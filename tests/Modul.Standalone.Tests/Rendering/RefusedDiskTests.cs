using System.Diagnostics;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Rendering;

/// <summary>A disk that does not take what a rendering writes: it says so and leaves what was there, as it was.</summary>
public sealed class RefusedDiskTests : IDisposable
{
    private const string EarlierReport = "{ \"files\": [\"master.wav\", \"tape-1.wav\", \"report.json\"] }";
    private const string Sheet = "0s input a.wav\n0s record\n40000f play\n";

    private readonly TestFolder _folder = new();

    public RefusedDiskTests()
    {
        _folder.Write("a.wav", Sound.Noise(48_000, seed: 1));
        _folder.Write("a.cues", Sheet);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_no_output()
    {
        _folder.Modul("render", "a.cues", "--output", "a.wav")
            .ShouldFail(2, $"a.wav: cannot be made a folder to write to (The file '{_folder.At("a.wav")}' already exists.), expected another");
        ProgramRun below = _folder.Modul("render", "a.cues", "--output", Path.Combine("a.wav", "out"));
        below.Code.ShouldBe(2);
        below.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"{Path.Combine("a.wav", "out")}: cannot be made a folder to write to (");
    }

    [LinuxFact]
    public void A_folder_that_may_not_be_written_is_told() =>
        _folder.Modul("render", "a.cues", "--output", "/sys/kernel").ShouldFail(1, "/sys/kernel/master.wav: no permission to write it");

    [Fact]
    public void A_name_that_is_taken_by_a_folder_is_told_and_nothing_is_replaced()
    {
        Directory.CreateDirectory(_folder.At("out", "tape-1.wav"));
        WriteEarlier("out");
        _folder.Modul("render", "a.cues", "--output", "out")
            .ShouldFail(1, $"{Path.Combine("out", "tape-1.wav")}: cannot be written: it names a folder, expected a file name");
        _folder.Files("out").ShouldBe(["master.wav", "report.json"]);
        File.ReadAllText(_folder.At("out", "master.wav")).ShouldBe("mine");
    }

    [LinuxFact]
    public void A_file_that_may_grow_no_further_is_told_and_leaves_nothing()
    {
        // Memory that is written and executed counts as a file to the limit.
        const string Limit = "trap '' XFSZ; ulimit -f 200; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$@\"";
        ProgramRun run = _folder.Run("sh", "-c", Limit, "sh", TestFolder.Program, "render", "a.cues", "--output", "out");
        run.ShouldFail(1, "out/master.wav: cannot be written: it grew larger than the disk or a limit lets a file be");
        _folder.Files("out").ShouldBeEmpty();
    }

    [RootTheory]
    [InlineData(4, "master.wav: cannot be written: the disk is full")] // the header, and no more
    [InlineData(200, "master.wav: cannot be written: the disk is full")]
    [InlineData(400, "tape-1.wav: cannot be written: the disk is full")]
    [InlineData(676, "tape-1.wav: cannot be written: the disk is full")] // its last block, when the master is complete
    [InlineData(700, "report.json: cannot be written: No space left on device")] // 94 and 79 pages of audio, two of what was there
    public void A_full_disk_is_told_and_leaves_what_was_there(int kibibytes, string line)
    {
        Directory.CreateDirectory(_folder.At("disk"));
        _folder.Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "none", "disk").ShouldBeDone();
        try
        {
            if (kibibytes > 4) WriteEarlier("disk");
            string[] before = _folder.Files("disk");
            ProgramRun run = _folder.Modul("render", "a.cues", "--output", "disk");
            run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"disk/{line}");
            run.Code.ShouldBe(1);
            _folder.Files("disk").ShouldBe(before);
            if (kibibytes > 4) File.ReadAllText(_folder.At("disk", "master.wav")).ShouldBe("mine");
        }
        finally
        {
            _folder.Run("umount", "disk").ShouldBeDone();
        }
    }

    [LinuxFact]
    public void A_rendering_that_is_stopped_leaves_what_was_there()
    {
        _folder.Write("a.cues", "0s metronome on\n80000s end\n");
        foreach (string signal in (string[])["-INT", "-TERM"])
        {
            WriteEarlier("");
            using Process process = _folder.StartModul("render", "a.cues", "--output", ".");
            SpinWait.SpinUntil(() => Directory.GetFiles(_folder.Root, "*.part").Length > 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
            _folder.Run("kill", signal, $"{process.Id}").ShouldBeDone();
            TestFolder.End(process).ShouldFail(1, "stopped: nothing was written");
            _folder.Files().ShouldBe(["a.cues", "a.wav", "master.wav", "report.json"]);
            File.ReadAllText(_folder.At("master.wav")).ShouldBe("mine");
        }
    }

    private void WriteEarlier(string folder)
    {
        _folder.Write(Path.Combine(folder, "master.wav"), "mine");
        _folder.Write(Path.Combine(folder, "report.json"), EarlierReport);
    }
}
