using System.Diagnostics;

namespace Modul.Windows.Tests.Stage;

[Collection(WineGroup.Name)]
public sealed class RigTests(WineRig rig)
{
    [WineFact]
    public void What_a_program_says_and_its_code_come_back()
    {
        ProgramRun run = rig.RunFile("cmd", "/c", "echo one& echo two 1>&2& exit 3");
        run.Out.ShouldBe("one\n");
        run.Error.ShouldBe("two \n");
        run.Code.ShouldBe(3);
    }

    [WineFact]
    public void It_is_told_lines_and_read_while_it_runs()
    {
        using WineProcess shell = rig.StartFile("cmd", ["/q"]);
        shell.Tell("echo here%PROCESSOR_ARCHITECTURE%");
        shell.Reads(line => line.EndsWith("hereAMD64", StringComparison.Ordinal));
        shell.HasEnded.ShouldBeFalse();
        shell.Kill();
        shell.HasEnded.ShouldBeTrue();
    }

    [WineFact]
    public void A_program_that_says_nothing_of_the_kind_is_told_with_what_it_said()
    {
        using WineProcess shell = rig.StartFile("cmd", ["/c", "echo hello"]);
        Should.Throw<TimeoutException>(() => shell.Reads(line => line == "goodbye")).Message.ShouldContain("hello");
    }

    [WineFact]
    public void Paths_lead_to_the_same_files()
    {
        string file = WineRig.HostPath(@"C:\windows\temp\modul rig.txt");
        File.WriteAllText(file, "kept\n");
        rig.RunFile("cmd", "/c", "type", @"C:\windows\temp\modul rig.txt").Out.ShouldBe("kept\n");
        rig.RunFile("cmd", "/c", "type", WineRig.WindowsPath(file)).Out.ShouldBe("kept\n");
        File.Delete(file);
    }

    [DesktopFact]
    public void A_window_is_found_typed_into_and_photographed()
    {
        string file = WineRig.HostPath(@"C:\windows\temp\modul rig.txt");
        File.WriteAllText(file, "first");
        using WineProcess notepad = rig.StartFile("notepad", [@"C:\windows\temp\modul rig.txt"]);
        WindowPlace window = rig.Desktop.Window("modul rig");
        (int x, int y) = (window.X + window.Width / 2, window.Y + window.Height / 2);
        rig.Desktop.Click(x, y);
        rig.Desktop.Keys("ctrl+Home", "x", "shift+y", "ctrl+s");
        Until(() => File.ReadAllText(file) == "xYfirst");
        rig.Desktop.Pixel(x, y).ShouldBe(0xFFFFFF);
        new FileInfo(rig.Desktop.Photograph("rig")).Length.ShouldBeGreaterThan(1000);
        notepad.Kill();
        File.Delete(file);
    }

    // A program that does not come to it is no test that hangs.
    private static void Until(Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); Thread.Sleep(20)) waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
