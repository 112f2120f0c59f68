using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>The installer as it is packed: what it installs, plays.</summary>
[Collection(WineGroup.Name)]
public sealed class SetupTests : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly WineRig _rig;
    private readonly WindowsMachine _machine;

    public SetupTests(WineRig rig) => (_rig, _machine) = (rig, new WindowsMachine(rig));

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows() && Wine.WhyNot() is null) _machine.Remove();
        _folder.Dispose();
    }

    [SetupFact]
    public void What_it_installs_renders_and_what_is_in_use_is_not_removed()
    {
        _machine.Remove();
        string[] before = WindowsMachine.Everything();
        _machine.Setup(Packages.Setup, "/COMPONENTS=host,menu").ShouldBeDone();
        string host = WineRig.HostPath(WindowsMachine.Host), packed = Packages.Stage("windows", "host");
        string[] files = [.. Directory.EnumerateFiles(packed, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(packed, file))];
        files.Length.ShouldBeGreaterThan(100);
        WindowsMachine.Files(WindowsMachine.Host).Keys.ShouldBe([.. files, "uninstall.exe", "licence.txt", "modul.ico"], ignoreOrder: true);
        _machine.Value(WindowsMachine.Uninstall, "DisplayVersion").ShouldBe(Packages.Version);

        string modul = Path.Combine(host, "modul.exe");
        _rig.RunFile(modul, "--version").Out.ShouldStartWith(Packages.Version);
        using (WineProcess demo = _rig.StartFile(modul, ["demo"], folder: _folder.Root)) demo.End().ShouldBeDone();
        _folder.Modul("render", Repository.At("standalone", "demo", "demo.cues"), "--output", "here").ShouldBeDone();
        _folder.Files("out/demo")["master.wav"].AsSpan().SequenceEqual(_folder.Files("here")["master.wav"]).ShouldBeTrue();

        using (WineProcess bench = _rig.StartFile(modul, ["bench"]))
        {
            bench.Reads(line => line.StartsWith("mode", StringComparison.Ordinal));
            string line = $@"{WindowsMachine.Host}\modul.exe is in use: end Modul first. Nothing was changed.";
            _machine.Uninstaller().ShouldFail(2, line);
            _machine.Setup(Packages.Setup).ShouldFail(2, line);
        }
        WindowsMachine.Files(WindowsMachine.Host).Count.ShouldBe(files.Length + 3);
        _machine.Remove();
        WindowsMachine.Everything().ShouldBe(before);
    }
}
