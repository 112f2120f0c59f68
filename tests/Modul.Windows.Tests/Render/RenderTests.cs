using System.Text;
using System.Text.Json.Nodes;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Render;

/// <summary>The program for Windows gives what this system's gives, sample for sample, and says it in the same words.</summary>
[Collection(WineGroup.Name)]
public sealed class RenderTests(WineRig rig) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [WineFact("modul")]
    public void The_demo_is_the_same()
    {
        ProgramRun here = _folder.Modul("demo").ShouldBeDone();
        Directory.Move(_folder.At("out"), _folder.At("here"));
        ProgramRun there = rig.Run(_folder.Root, "modul", "demo").ShouldBeDone();
        ShouldBeTheSame("out/demo", "here/demo");
        there.Out.ShouldContain(@"Listen to out\demo\master.wav");
        Table(there).ShouldBe(Table(here));
    }

    [WineTheory("modul")]
    [InlineData("")]
    [InlineData("--block 64 --gap 128+2048")]
    [InlineData("--block 17 --memory 64")]
    public void The_first_sheet_of_the_README_is_the_same(string options)
    {
        _folder.Write("first.cues", File.ReadAllText(Repository.At("README.md")).Split("```cues render\n")[1].Split("```")[0]);
        PutSound("standalone/demo/keys.wav");
        Both("first.cues", options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [WineTheory("modul")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_performance_at_random_is_the_same(int seed)
    {
        PutSound("Ärger mit ♪/strings.wav");
        _folder.Write("zufällig.cues", SheetWriter.Write(seed, "\"Ärger mit ♪/strings.wav\""));
        Both("zufällig.cues", ["--block", $"{1 << (seed + 3)}"]);
    }

    [WineFact("modul")]
    public void Lines_may_end_as_on_Windows_and_a_mark_may_stand_before_them()
    {
        PutSound("keys.wav");
        string sheet = SheetWriter.Write(seed: 20, "keys.wav");
        _folder.Write("unix.cues", sheet);
        File.WriteAllText(_folder.At("windows.cues"), sheet.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        _folder.Modul("render", "unix.cues", "--output", "here").ShouldBeDone();
        rig.Run(_folder.Root, "modul", "render", "windows.cues", "--output", "there").ShouldBeDone();
        ShouldBeTheSame("there", "here");
    }

    [WineFact("modul")]
    public void Sheets_sounds_and_folders_may_be_named_as_on_Windows()
    {
        PutSound("sounds/keys.wav");
        _folder.Write("unix.cues", "0s input sounds/keys.wav\n1s record 1\n2s record 1\n4s end\n");
        _folder.Write("windows.cues", "0s input \"" + WineRig.WindowsPath(_folder.At("sounds", "keys.wav")) + "\"\n1s record 1\n2s record 1\n4s end\n");
        _folder.Write("relative.cues", "0s input sounds\\keys.wav\n1s record 1\n2s record 1\n4s end\n");
        _folder.Modul("render", "unix.cues", "--output", "here").ShouldBeDone();
        rig.Run(_folder.Root, "modul", "render", WineRig.WindowsPath(_folder.At("windows.cues")), "--output", WineRig.WindowsPath(_folder.At("there", "deep"))).ShouldBeDone();
        rig.Run(_folder.Root, "modul", "render", @".\relative.cues", "--output", @"there\again").ShouldBeDone();
        ShouldBeTheSame("there/deep", "here");
        ShouldBeTheSame("there/again", "here");
    }

    [WineFact("modul")]
    public void A_second_render_replaces_the_first_and_nothing_else()
    {
        PutSound("keys.wav");
        _folder.Write("two.cues", "0s input keys.wav\n0s record 1\n1s record 1\n1s record 2\n2s record 2\n3s end\n");
        _folder.Write("one.cues", "0s input keys.wav\n0s record 1\n1s record 1\n2s end\n");
        _folder.Write("out/mine.wav", "kept");
        rig.Run(_folder.Root, "modul", "render", "two.cues", "--output", "out").ShouldBeDone();
        rig.Run(_folder.Root, "modul", "render", "one.cues", "--output", "out").ShouldBeDone();
        _folder.Files("out").Keys.Order(StringComparer.Ordinal).ShouldBe(["master.wav", "mine.wav", "report.json", "tape-1.wav"]);
    }

    [WineFact("modul")]
    public void What_is_wrong_is_told_in_the_same_lines()
    {
        _folder.Write("wrong täpes.cues", "tempo 1\n0s volume loud\n1s overdub 99\n1s input nothing.wav\n");
        foreach (string[] arguments in (string[][])
            [["render", "wrong täpes.cues"], ["render", "no such ♪.cues"], ["render"], ["render", "wrong täpes.cues", "--block", "0"], ["rendre"], ["live", "--nonsense"]])
        {
            ProgramRun here = _folder.Modul(arguments), there = rig.Run(_folder.Root, "modul", arguments);
            here.Code.ShouldBe(2, string.Join(' ', arguments));
            here.ErrorLines.ShouldNotBeEmpty();
            there.ShouldBe(here);
        }
    }

    [WineFact("modul")]
    public void A_folder_that_is_a_file_is_told_in_a_line()
    {
        PutSound("keys.wav");
        _folder.Write("take.cues", "0s input keys.wav\n1s end\n");
        _folder.Write("file", "");
        ProgramRun run = rig.Run(_folder.Root, "modul", "render", "take.cues", "--output", "file");
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("file: cannot be made a folder to write to (");
        run.Code.ShouldBe(2);
    }

    private void PutSound(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(name))!);
        File.Copy(Repository.At("standalone", "demo", Path.GetFileName(name)), _folder.At(name));
    }

    private void Both(string sheet, string[] options)
    {
        _folder.Modul(["render", sheet, "--output", "here", .. options]).ShouldBeDone();
        rig.Run(_folder.Root, "modul", ["render", sheet, "--output", "there", .. options]).ShouldBeDone();
        ShouldBeTheSame("there", "here");
    }

    private void ShouldBeTheSame(string there, string here)
    {
        Dictionary<string, byte[]> expected = _folder.Files(here), actual = _folder.Files(there);
        actual.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        actual.Keys.ShouldContain("master.wav");
        foreach ((string name, byte[] bytes) in expected)
        {
            if (name == "report.json") Timeless(actual[name]).ShouldBe(Timeless(bytes));
            else actual[name].AsSpan().SequenceEqual(bytes).ShouldBeTrue($"{name} differs");
        }
        expected["master.wav"].AsSpan(100).IndexOfAnyExcept((byte)0).ShouldBeGreaterThan(0, "silence proves nothing");
    }

    // All but how long it took.
    private static string Timeless(byte[] report)
    {
        JsonObject json = JsonNode.Parse(report)!.AsObject();
        json.Remove("real_time_factor").ShouldBeTrue();
        return json.ToJsonString();
    }

    private static string[] Table(ProgramRun run) => [.. run.Out.Split('\n').TakeWhile(line => !line.Contains("times as fast", StringComparison.Ordinal))];
}
