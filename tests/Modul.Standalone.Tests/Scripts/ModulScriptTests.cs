using System.Diagnostics;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Scripts;

public sealed class ModulScriptTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void The_first_start_builds_and_the_next_one_does_not()
    {
        ProgramRun first = Modul("render", "a b.cues", "", "*");
        first.ErrorLines.ShouldBe(["building Modul..."]);
        first.Out.ShouldBe($"{_folder.Folder.Root}\n[render]\n[a b.cues]\n[]\n[*]\n");
        first.Code.ShouldBe(7);
        ProgramRun second = Modul("demo");
        second.ShouldBe(new ProgramRun(7, $"{_folder.Folder.Root}\n[demo]\n", ""));
        _folder.Builds.ShouldBe(1);
    }

    [LinuxFact]
    public void It_builds_anew_when_a_source_changed_came_or_went()
    {
        List<(string What, Action Change)> changes = [];
        foreach (string source in ScriptFolder.Sources) changes.Add((source, () => File.WriteAllText(_folder.At(source), "new")));
        changes.Add(("a file more", () => File.WriteAllText(_folder.At("core/Tapes/Layer.cs"), "")));
        changes.Add(("a file less", () => File.Delete(_folder.At("core/Looper.cs"))));
        changes.Add(("another name", () => File.Move(_folder.At("core/Tapes/Layer.cs"), _folder.At("core/Tapes/Layers.cs"))));
        changes.Add(("no program", () => File.Delete(_folder.At("artifacts/bin/Modul.Standalone/release/modul.dll"))));
        Modul();
        for (int i = 0; i < changes.Count; i++)
        {
            _folder.Age();
            changes[i].Change();
            Modul();
            Modul();
            _folder.Builds.ShouldBe(i + 2, changes[i].What);
        }
    }

    [LinuxFact]
    public void The_plugin_is_built_where_it_is_installed_and_anew_when_its_sources_changed()
    {
        Modul("install-plugin", "--to", "a b").ErrorLines.ShouldBe(["building Modul...", "building the plugin (a minute or more)..."]);
        ProgramRun again = Modul("install-plugin");
        again.ShouldBe(new ProgramRun(7, $"{_folder.Folder.Root}\n[install-plugin]\n", ""));
        _folder.Age();
        File.WriteAllText(_folder.At("plugin/Fade.cs"), "");
        Modul("demo").ErrorLines.ShouldBeEmpty();
        Modul("install-plugin", "--help").ErrorLines.ShouldBeEmpty();
        Modul("install-plugin").ErrorLines.ShouldBe(["building the plugin (a minute or more)..."]);
        _folder.Builds.ShouldBe(3);
    }

    [LinuxFact]
    public void A_plugin_that_cannot_be_built_is_not_installed()
    {
        Modul();
        File.WriteAllText(_folder.At("no-tools"), "");
        ProgramRun run = Modul("install-plugin");
        run.Code.ShouldBe(1);
        run.Out.ShouldBe("");
        run.ErrorLines.ShouldBe(["building the plugin (a minute or more)...", "cc: not found", "The plugin was not built: it needs a C compiler and zlib beside the SDK."]);
    }

    [LinuxFact]
    public void Packages_are_made_by_a_script_of_their_own()
    {
        _folder.AddScript("installer/package", "for word; do echo \"[$word]\"; done; exit 5");
        Modul("package", "--output", "a b").ShouldBe(new ProgramRun(5, "[--output]\n[a b]\n", ""));
        _folder.Builds.ShouldBe(0);
    }

    [LinuxFact]
    public void What_is_no_source_builds_nothing()
    {
        Modul();
        _folder.Age();
        foreach (string other in (string[])["README.md", "out.wav", "artifacts/x"]) File.WriteAllText(_folder.At(other), "");
        Modul();
        _folder.Builds.ShouldBe(1);
    }

    [LinuxFact]
    public void A_build_that_fails_tells_its_errors_and_runs_nothing()
    {
        Modul();
        _folder.Age();
        File.WriteAllText(_folder.At("core/Looper.cs"), "new");
        const string Error = "/x/Looper.cs(1,2): error CS1002: ; expected [/x.csproj]";
        File.WriteAllText(_folder.At("broken"), $"Restoring...\n{Error}\n{Error}\n");
        for (int builds = 2; builds < 4; builds++)
        {
            Modul().ShouldFail(1, "building Modul...", Error, "Modul was not built.");
            _folder.Builds.ShouldBe(builds);
        }
        File.Delete(_folder.At("broken"));
        Modul().Code.ShouldBe(7);
    }

    [LinuxFact]
    public void A_build_that_fails_without_an_error_line_tells_all_it_said()
    {
        File.WriteAllText(_folder.At("broken"), "no room\n");
        Modul().ShouldFail(1, "building Modul...", "no room", "Modul was not built.");
    }

    [LinuxFact]
    public void Without_the_SDK_it_says_what_is_needed()
    {
        const string Line = "Modul needs the .NET 10 SDK and 'dotnet' on the path finds none: see https://dotnet.microsoft.com/download";
        File.WriteAllText(_folder.At("no-sdk"), "");
        Modul().ShouldFail(1, Line);
        File.Delete(_folder.At("bin/dotnet"));
        Modul().ShouldFail(1, Line);
        _folder.Builds.ShouldBe(0);
    }

    [LinuxFact]
    public void It_runs_from_anywhere_and_through_links()
    {
        Directory.CreateDirectory(_folder.Folder.At("links"));
        File.CreateSymbolicLink(_folder.Folder.At("links", "first"), "../a repository/modul");
        File.CreateSymbolicLink(_folder.Folder.At("second"), _folder.Folder.At("links", "first"));
        foreach (string link in (string[])[_folder.Folder.At("second"), "links/first", "./second"])
            _folder.Run("sh", "-c", $"exec '{link}' x").Out.ShouldBe($"{_folder.Folder.Root}\n[x]\n", link);
        _folder.Builds.ShouldBe(1);
    }

    [LinuxFact]
    public void Several_that_start_at_once_build_once()
    {
        Process[] starts = [.. Enumerable.Range(0, 4).Select(_ => _folder.Start(_folder.At("modul")))];
        ProgramRun[] runs = [.. starts.Select(TestFolder.End)];
        foreach (Process start in starts) start.Dispose();
        runs.ShouldAllBe(run => run.Code == 7);
        runs.Sum(run => run.ErrorLines.Length).ShouldBe(1);
        File.ReadAllLines(_folder.At("builds")).ShouldHaveSingleItem();
    }

    [LinuxFact]
    public void One_that_plays_does_not_keep_another_from_building()
    {
        File.WriteAllText(_folder.At("waits"), "");
        using Process plays = _folder.Start(_folder.At("modul"));
        plays.StandardOutput.ReadLine().ShouldBe(_folder.Folder.Root);
        _folder.Age();
        File.WriteAllText(_folder.At("core/Looper.cs"), "new");
        Modul().Code.ShouldBe(7);
        _folder.Builds.ShouldBe(2);
        plays.HasExited.ShouldBeFalse();
        TestFolder.End(plays).Code.ShouldBe(7);
    }

    private ProgramRun Modul(params string[] arguments) => _folder.Run(_folder.At("modul"), arguments);
}
