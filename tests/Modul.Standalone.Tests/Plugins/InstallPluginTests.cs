using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Plugins;

public sealed class InstallPluginTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static string Built => Repository.At("artifacts/clap/Modul.clap");

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void It_goes_into_the_folder_and_replaces_what_is_there_whole()
    {
        ProgramRun first = Install();
        first.ShouldBeDone();
        string target = _folder.At("plug ins", "Modul.clap");
        first.Out.ShouldBe($"{target}: have your DAW scan its plugins, then look for Modul\n");
        File.ReadAllBytes(target).ShouldBe(File.ReadAllBytes(Built));

        File.WriteAllText(target, "an old one");
        using FileStream loaded = File.OpenRead(target); // as a DAW has it
        Install().ShouldBeDone();
        File.ReadAllBytes(target).ShouldBe(File.ReadAllBytes(Built));
        new StreamReader(loaded).ReadToEnd().ShouldBe("an old one");
        _folder.Files("plug ins").ShouldBe(["Modul.clap"]);
    }

    [LinuxFact]
    public void Without_a_folder_it_goes_where_DAWs_look()
    {
        _folder.Run("env", $"HOME={_folder.Root}", "dotnet", TestFolder.Program, "install-plugin").ShouldBeDone();
        _folder.Files(".clap").ShouldBe(["Modul.clap"]);
    }

    [LinuxFact]
    public void What_is_no_folder_is_refused()
    {
        _folder.Write("file", "mine");
        _folder.Modul("install-plugin", "--to", "file").ShouldFail(2, "--to file: a file, expected a folder");
        File.ReadAllText(_folder.At("file")).ShouldBe("mine");
        _folder.Modul("install-plugin", "--to", "").Code.ShouldBe(2);
    }

    private ProgramRun Install() => _folder.Modul("install-plugin", "--to", "plug ins");
}
