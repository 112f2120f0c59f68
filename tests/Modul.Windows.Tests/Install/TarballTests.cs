using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>The tarball, in a folder with a space in its name.</summary>
public sealed class TarballTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Unpacked => _folder.At($"modul-{Packages.Version}-linux-x64");

    [TarballFact]
    public void It_plays_from_where_it_is_unpacked()
    {
        Unpack();
        string modul = Path.Combine(Unpacked, "modul", "modul");
        _folder.Run(modul, "--version").ShouldBeDone().Out.ShouldStartWith(Packages.Version);
        _folder.Run(modul, "demo").ShouldBeDone();
        _folder.Modul("render", Repository.At("standalone", "demo", "demo.cues"), "--output", "here").ShouldBeDone();
        _folder.Files("out/demo")["master.wav"].AsSpan().SequenceEqual(_folder.Files("here")["master.wav"]).ShouldBeTrue();
    }

    [TarballFact]
    public void It_installs_below_a_folder_and_takes_itself_away()
    {
        Unpack();
        string prefix = _folder.At("pre $fix' \"of mine\"");
        ProgramRun install = Install("--prefix", prefix).ShouldBeDone();
        install.Out.ShouldContain($"{prefix}/lib/modul/uninstall");
        _folder.Run(Path.Combine(prefix, "bin", "modul"), "--version").ShouldBeDone().Out.ShouldStartWith(Packages.Version);
        File.ReadAllBytes(Path.Combine(prefix, "lib", "clap", "Modul.clap")).ShouldBe(File.ReadAllBytes(Path.Combine(Unpacked, "Modul.clap")));
        foreach (string file in (string[])["share/man/man1/modul.1", "share/applications/modul.desktop", "share/icons/hicolor/scalable/apps/modul.svg"])
            File.Exists(Path.Combine(prefix, file)).ShouldBeTrue(file);
        _folder.Run(Path.Combine(prefix, "lib", "modul", "uninstall")).ShouldBeDone();
        Directory.Exists(prefix).ShouldBeFalse();
    }

    [TarballFact]
    public void It_installs_for_its_user_again_over_itself_and_leaves_what_is_not_its_own()
    {
        Unpack();
        string home = Directory.CreateDirectory(_folder.At("home")).FullName;
        foreach (string mine in (string[])[".clap/Other.clap", ".local/bin/other"]) _folder.Write($"home/{mine}", "mine");
        for (int i = 0; i < 2; i++) Install().ShouldBeDone();
        _folder.Write("home/.local/lib/modul/demo/mine.wav", "mine");
        File.Exists(Path.Combine(home, ".clap", "Modul.clap")).ShouldBeTrue();
        _folder.Run(_folder.At("home", ".local", "lib", "modul", "uninstall")).ShouldBeDone();
        _folder.Files("home").Keys.ShouldBe([".clap/Other.clap", ".local/bin/other", ".local/lib/modul/demo/mine.wav"], ignoreOrder: true);
        Install().ShouldBeDone();
    }

    [TarballFact]
    public void What_is_given_wrong_is_told()
    {
        Unpack();
        Install("--prefix", "here").ShouldFail(2, "install: --prefix here: expected a path from the root");
        Install("--prefix").ShouldFail(2, "install: expected nothing, or --prefix DIR");
        Install("--into", "/x").ShouldFail(2, "install: unknown option '--into'; expected --prefix DIR");
        _folder.Write("home/.local/lib/modul/modul", "another's");
        Install().ShouldFail(2, $"install: {_folder.At("home")}/.local/lib/modul/modul is there and was not put there by this script");
        _folder.Files("home").Keys.ShouldHaveSingleItem();
    }

    [TarballFact]
    public void What_is_somebody_elses_is_told_before_anything_is_changed()
    {
        Unpack();
        string home = _folder.At("home"), program = Path.Combine(home, ".local", "bin", "modul"), plugin = Path.Combine(home, ".clap", "Modul.clap");
        string aside = _folder.At("aside");
        string[] Everything() => [.. Directory.EnumerateFileSystemEntries(home, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        _folder.Write("mine", "mine");
        for (int i = 0; i < 2; i++) // where nothing is installed, and where an earlier version is
        {
            foreach (string file in (string[])[program, plugin])
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                if (i > 0) File.Move(file, aside);
                string[] before = Everything();
                File.CreateSymbolicLink(file, _folder.At("mine"));
                Install().ShouldFail(2, $"install: {file} is there and was not put there by this script");
                File.ReadAllText(file).ShouldBe("mine");
                File.Delete(file);
                Everything().ShouldBe(before);
                if (i > 0) File.Move(aside, file);
            }
            Install().ShouldBeDone();
        }
        _folder.Run(Path.Combine(home, ".local", "lib", "modul", "uninstall")).ShouldBeDone();
        foreach (string file in (string[])[".local/bin/modul", ".clap/Modul.clap"]) _folder.Write($"home/{file}", "built by hand");
        Install().ShouldFail(2, $"install: {program} is there and was not put there by this script");
        File.Delete(program);
        Install().ShouldFail(2, $"install: {plugin} is there and was not put there by this script");
        _folder.Files("home").Keys.ShouldBe([".clap/Modul.clap"]);
    }

    [TarballFact]
    public void What_was_put_in_its_place_is_not_removed()
    {
        Unpack();
        Install().ShouldBeDone();
        string home = _folder.At("home"), mine = Path.Combine(home, "mine");
        _folder.Write("home/mine", "mine");
        File.Delete(Path.Combine(home, ".local", "bin", "modul"));
        File.Delete(Path.Combine(home, ".clap", "Modul.clap"));
        _folder.Write("home/.local/bin/modul", "mine");
        File.CreateSymbolicLink(Path.Combine(home, ".clap", "Modul.clap"), mine);
        _folder.Run(Path.Combine(home, ".local", "lib", "modul", "uninstall")).ShouldBeDone();
        _folder.Files("home").Keys.ShouldBe(["mine", ".local/bin/modul", ".clap/Modul.clap"], ignoreOrder: true);
    }

    private void Unpack() => _folder.Run("tar", "-xf", Packages.Tarball).ShouldBeDone();

    private ProgramRun Install(params string[] arguments) =>
        _folder.Run("env", [$"HOME={Directory.CreateDirectory(_folder.At("home")).FullName}", Path.Combine(Unpacked, "install"), .. arguments]);
}
