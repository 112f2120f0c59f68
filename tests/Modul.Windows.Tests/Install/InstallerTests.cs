using System.Text;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

[Collection(WineGroup.Name)]
public sealed class InstallerTests : IDisposable
{
    private const string RuntimeKey = @"HKLM\SOFTWARE\dotnet\Setup\InstalledVersions\x64\sharedfx\Microsoft.WindowsDesktop.App";
    private const string RuntimeLine =
        "Modul is installed, but its VST3 plugin needs the .NET 10 Desktop Runtime for x64, which is not: see https://dotnet.microsoft.com/download/dotnet/10.0";
    private static readonly string[] All = ["host/modul.exe", "host/demo/keys.wav", "host/a/b/c.dll", "vst3/Modul.Vst3Bridge.vst3", "vst3/Modul.Vst3.dll", "clap/Modul.clap"];
    private static readonly string[] OfTheInstaller = ["uninstall.exe", "licence.txt", "modul.ico"];
    private readonly WorkFolder _folder = new();
    private readonly WindowsMachine _machine;

    public InstallerTests(WineRig rig) => _machine = new WindowsMachine(rig);

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows() && Wine.WhyNot() is null) _machine.Remove();
        _folder.Dispose();
    }

    [NsisFact]
    public void It_puts_every_file_where_it_belongs_and_takes_all_of_them_away()
    {
        _machine.Remove();
        string[] before = WindowsMachine.Everything();
        var setup = new StandIn(_folder, "1.2.3", All);
        _machine.Setup(setup.File);
        ShouldHold(WindowsMachine.Host, setup.Packed("host"), OfTheInstaller);
        ShouldHold(WindowsMachine.Vst3, setup.Packed("vst3"));
        ShouldHold(WindowsMachine.Clap, setup.Packed("clap"));
        WindowsMachine.Files(WindowsMachine.Menu).Keys.ShouldBe(["Modul.lnk", "Modul command line.lnk", "Uninstall Modul.lnk"], ignoreOrder: true);
        _machine.Remove();
        WindowsMachine.Everything().ShouldBe(before);
        foreach (string key in (string[])[WindowsMachine.Own, WindowsMachine.Uninstall, WindowsMachine.AppPath]) _machine.HasKey(key).ShouldBeFalse(key);
    }

    [NsisFact]
    public void Windows_lists_it()
    {
        _machine.Setup(new StandIn(_folder, "1.2.3", All).File);
        _machine.Value(WindowsMachine.Uninstall, "DisplayName").ShouldBe("Modul");
        _machine.Value(WindowsMachine.Uninstall, "DisplayVersion").ShouldBe("1.2.3");
        _machine.Value(WindowsMachine.Uninstall, "QuietUninstallString").ShouldBe(@"""C:\Program Files\Modul\uninstall.exe"" /S");
        int kilobytes = Convert.ToInt32(_machine.Value(WindowsMachine.Uninstall, "EstimatedSize"), 16);
        kilobytes.ShouldBeInRange(30, 60); // the icon's 36 KB, and a few bytes
        _machine.Value(WindowsMachine.AppPath, "").ShouldBe(@"C:\Program Files\Modul\modul.exe");
    }

    [NsisFact]
    public void Without_the_runtime_of_the_VST3_plugin_it_says_so()
    {
        var setup = new StandIn(_folder, "1.2.3", All);
        _machine.Setup(setup.File).ShouldFail(3, RuntimeLine);
        _machine.Reg("add", RuntimeKey, "/v", "9.0.10", "/t", "REG_DWORD", "/d", "1", "/f", "/reg:32");
        _machine.Reg("add", RuntimeKey, "/v", "100.0.0", "/t", "REG_DWORD", "/d", "1", "/f", "/reg:32");
        _machine.Setup(setup.File).ShouldFail(3, RuntimeLine);
        _machine.Setup(setup.File, "/COMPONENTS=host,clap").ShouldBeDone();
        _machine.Reg("add", RuntimeKey, "/v", "10.0.3", "/t", "REG_DWORD", "/d", "1", "/f", "/reg:32");
        _machine.Setup(setup.File, "/COMPONENTS=vst3").ShouldBeDone();
        _machine.Reg("delete", @"HKLM\SOFTWARE\dotnet", "/f", "/reg:32");
        string runtime = WineRig.HostPath(@"C:\Program Files\dotnet\shared\Microsoft.WindowsDesktop.App\10.0.3");
        Directory.CreateDirectory(runtime);
        _machine.Setup(setup.File).ShouldBeDone();
        Directory.Delete(WineRig.HostPath(@"C:\Program Files\dotnet"), recursive: true);
    }

    [NsisFact]
    public void What_it_did_not_put_there_stays()
    {
        string[] mine = [WindowsMachine.Host + @"\takes\mine.wav", WindowsMachine.Host + @"\demo\mine.wav", WindowsMachine.Vst3 + @"\mine.txt", WindowsMachine.Clap + @"\Other.clap"];
        _machine.Setup(new StandIn(_folder, "1.2.3", All).File);
        foreach (string file in mine) WindowsMachine.Write(file, file);
        _machine.Setup(new StandIn(_folder, "1.2.4", All).File);
        _machine.Remove();
        foreach (string file in mine) File.ReadAllText(WineRig.HostPath(file)).ShouldBe(file);
        WindowsMachine.Files(WindowsMachine.Host).Count.ShouldBe(2);
        WindowsMachine.Files(WindowsMachine.Vst3).Count.ShouldBe(1);
        WindowsMachine.Files(WindowsMachine.Clap).Count.ShouldBe(1);
        foreach (string folder in (string[])[WindowsMachine.Host, WindowsMachine.Vst3, WindowsMachine.Clap]) Directory.Delete(WineRig.HostPath(folder), recursive: true);
    }

    [NsisFact]
    public void Over_an_older_version_only_the_new_files_are_left()
    {
        var old = new StandIn(_folder, "1.2.3", [.. All, "host/old/gone.dll"]);
        var next = new StandIn(_folder, "1.3.0", [.. All, "host/new.dll"]);
        _machine.Setup(old.File);
        _machine.Setup(next.File);
        ShouldHold(WindowsMachine.Host, next.Packed("host"), OfTheInstaller);
        ShouldHold(WindowsMachine.Vst3, next.Packed("vst3"));
        Directory.Exists(WineRig.HostPath(WindowsMachine.Host + @"\old")).ShouldBeFalse();
        _machine.Value(WindowsMachine.Uninstall, "DisplayVersion").ShouldBe("1.3.0");
    }

    [NsisFact]
    public void A_newer_version_keeps_the_choice_and_the_folder()
    {
        _machine.Setup(new StandIn(_folder, "1.2.3", All).File, "/COMPONENTS=host", @"/D=C:\Öl und Töne 音").ShouldBeDone();
        var next = new StandIn(_folder, "1.3.0", All);
        _machine.Setup(next.File).ShouldBeDone();
        ShouldHold(@"C:\Öl und Töne 音", next.Packed("host"), OfTheInstaller);
        foreach (string folder in (string[])[WindowsMachine.Host, WindowsMachine.Vst3, WindowsMachine.Clap, WindowsMachine.Menu]) WindowsMachine.Files(folder).ShouldBeEmpty(folder);
        _machine.Setup(next.File, "/COMPONENTS=host", @"/D=C:\elsewhere").ShouldBeDone();
        Directory.Exists(WineRig.HostPath(@"C:\Öl und Töne 音")).ShouldBeFalse();
        ShouldHold(@"C:\elsewhere", next.Packed("host"), OfTheInstaller);
        _machine.Remove();
        Directory.Exists(WineRig.HostPath(@"C:\elsewhere")).ShouldBeFalse();
    }

    [NsisFact]
    public void Components_are_chosen_by_name()
    {
        var setup = new StandIn(_folder, "1.2.3", All);
        (string Choice, bool Host, bool Vst3, bool Clap, int Links)[] choices =
            [("host", true, false, false, 0), ("clap", false, false, true, 0), ("menu", false, false, false, 1), ("vst3,clap", false, true, true, 0), ("menu,host", true, false, false, 3)];
        foreach ((string choice, bool host, bool vst3, bool clap, int links) in choices)
        {
            _machine.Setup(setup.File, "/COMPONENTS=" + choice);
            File.Exists(WineRig.HostPath(WindowsMachine.Host + @"\modul.exe")).ShouldBe(host, choice);
            WindowsMachine.Files(WindowsMachine.Vst3).Count.ShouldBe(vst3 ? 2 : 0, choice);
            WindowsMachine.Files(WindowsMachine.Clap).Count.ShouldBe(clap ? 1 : 0, choice);
            WindowsMachine.Files(WindowsMachine.Menu).Count.ShouldBe(links, choice);
            _machine.HasKey(WindowsMachine.AppPath).ShouldBe(host, choice);
        }
    }

    [NsisFact]
    public void A_component_that_it_has_not_is_told_and_changes_nothing()
    {
        _machine.Remove();
        string[] before = WindowsMachine.Everything();
        var setup = new StandIn(_folder, "1.2.3", All.Where(file => file.StartsWith("host", StringComparison.Ordinal)).ToArray());
        foreach (string wrong in (string[])["vst3", "VTS3", "host,,menu", ""])
            _machine.Setup(setup.File, "/COMPONENTS=" + wrong)
                .ShouldFail(2, $"/COMPONENTS: this installer has no '{wrong.Replace("host,,menu", "", StringComparison.Ordinal)}'. Nothing was changed.");
        WindowsMachine.Everything().ShouldBe(before);
        _machine.HasKey(WindowsMachine.Own).ShouldBeFalse();
        _machine.Setup(setup.File).ShouldBeDone(); // and needs no runtime
    }

    [NsisFact]
    public void A_component_that_is_installed_and_that_it_lacks_goes_only_where_that_is_chosen()
    {
        _machine.Setup(new StandIn(_folder, "1.2.3", All).File);
        string[] before = WindowsMachine.Everything();
        var next = new StandIn(_folder, "1.3.0", All.Where(file => !file.StartsWith("clap", StringComparison.Ordinal)).ToArray());
        var host = new StandIn(_folder, "1.4.0", All.Where(file => file.StartsWith("host", StringComparison.Ordinal)).ToArray());
        foreach ((StandIn setup, string lacks) in ((StandIn, string)[])[(next, "clap"), (host, "vst3, clap")])
            _machine.Setup(setup.File)
                .ShouldFail(2, $"This installer lacks what is installed and would remove it: {lacks}. Take one that has it, or choose what to install with /COMPONENTS. Nothing was changed.");
        WindowsMachine.Everything().ShouldBe(before);
        _machine.Value(WindowsMachine.Uninstall, "DisplayVersion").ShouldBe("1.2.3");
        _machine.Setup(host.File, "/COMPONENTS=host,menu").ShouldBeDone();
        WindowsMachine.Files(WindowsMachine.Vst3).ShouldBeEmpty();
        WindowsMachine.Files(WindowsMachine.Clap).ShouldBeEmpty();
        _machine.Setup(host.File).ShouldBeDone(); // and asks no more
    }

    [NsisFact]
    public void The_menu_starts_it_in_the_folder_of_whoever_starts_it()
    {
        _machine.Setup(new StandIn(_folder, "1.2.3", All).File, "/COMPONENTS=host,menu").ShouldBeDone();
        Dictionary<string, byte[]> menu = WindowsMachine.Files(WindowsMachine.Menu);
        foreach (string link in (string[])["Modul.lnk", "Modul command line.lnk"]) Holds(menu[link], "%USERPROFILE%").ShouldBeTrue(link);
        Holds(menu["Modul.lnk"], """/c cd /d "%USERPROFILE%\Music" 2>nul & "C:\Program Files\Modul\modul.exe" live --open || pause""").ShouldBeTrue();
        Holds(menu["Uninstall Modul.lnk"], WindowsMachine.Host).ShouldBeTrue();
        WindowsMachine.Everything().ShouldNotContain(path => path.Contains('%', StringComparison.Ordinal));
    }

    [NsisFact]
    public void A_component_that_was_not_installed_is_not_removed()
    {
        WindowsMachine.Write(WindowsMachine.Clap + @"\Modul.clap", "built by hand");
        _machine.Setup(new StandIn(_folder, "1.2.3", All).File, "/COMPONENTS=host").ShouldBeDone();
        _machine.Remove();
        File.ReadAllText(WineRig.HostPath(WindowsMachine.Clap + @"\Modul.clap")).ShouldBe("built by hand");
        Directory.Delete(WineRig.HostPath(WindowsMachine.Clap), recursive: true);
    }

    [NsisFact]
    public void The_same_files_give_the_same_installer()
    {
        var setup = new StandIn(_folder, "1.2.3", All);
        byte[] first = File.ReadAllBytes(setup.File);
        setup.Make(_folder.At("again-setup.exe"));
        File.ReadAllBytes(_folder.At("again-setup.exe")).AsSpan().SequenceEqual(first).ShouldBeTrue();
    }

    // A link's texts stand there whole, with their lengths before them: Wine counts the end too.
    private static bool Holds(byte[] link, string text) => link.AsSpan().IndexOf(Encoding.Unicode.GetBytes($"{(char)(text.Length + 1)}{text}\0")) >= 0;

    private static void ShouldHold(string folder, Dictionary<string, byte[]> packed, params string[] more)
    {
        Dictionary<string, byte[]> there = WindowsMachine.Files(folder);
        there.Keys.ShouldBe([.. packed.Keys, .. more], ignoreOrder: true);
        foreach ((string name, byte[] bytes) in packed) there[name].ShouldBe(bytes, name);
    }
}
