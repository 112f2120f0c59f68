using System.Globalization;
using System.Security.Cryptography;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>The .deb, installed into a folder as if that were the machine.</summary>
public sealed class DebTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DebFact]
    public void It_installs_plays_and_leaves_nothing()
    {
        Dpkg("--install", Packages.Deb);
        string[] installed = Tree();
        string modul = _folder.At("machine", "usr", "bin", "modul");
        _folder.Run(modul, "--version").ShouldBeDone().Out.ShouldStartWith(Packages.Version);
        _folder.Run(modul, "demo").ShouldBeDone();
        _folder.Modul("render", Repository.At("standalone", "demo", "demo.cues"), "--output", "here").ShouldBeDone();
        _folder.Files("out/demo")["master.wav"].AsSpan().SequenceEqual(_folder.Files("here")["master.wav"]).ShouldBeTrue();
        _folder.Run(modul, "install-plugin", "--to", "plugins").ShouldBeDone();
        _folder.Files("plugins")["Modul.clap"].ShouldBe(File.ReadAllBytes(Packages.Stage("linux", "Modul.clap")));
        Tree().ShouldBe(installed, "it writes where it is installed");
        if (Root) Dpkg("--purge", "modul");
        else Directory.Delete(_folder.At("machine", "usr"), recursive: true);
        Directory.Exists(_folder.At("machine", "usr")).ShouldBeFalse();
    }

    [DebFact]
    public void Its_audio_half_is_native()
    {
        Dpkg("--install", Packages.Deb);
        _folder.Run(
            _folder.At("machine", "usr", "bin", "modul"), "live", "--driver", "null", "--no-web", "--for", "0.2s", "--report", "live.json").Code.ShouldBe(0);
        ProgramRun doctor = _folder.Run(_folder.At("machine", "usr", "bin", "modul"), "doctor");
        doctor.Out.Split('\n').Single(line => line.Contains("native audio half", StringComparison.Ordinal)).ShouldStartWith("good");
    }

    [DebFact]
    public void Where_it_may_not_write_it_says_so_in_a_line()
    {
        Dpkg("--install", Packages.Deb);
        _folder.Write("out", "a file");
        ProgramRun run = _folder.Run(_folder.At("machine", "usr", "bin", "modul"), "demo");
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("out/demo: cannot be made a folder to write to (");
        run.Code.ShouldBe(2);
    }

    [DebFact]
    public void Every_path_has_its_place_its_owner_and_its_rights()
    {
        string[] places = ["./usr/bin/modul", "./usr/lib/modul/", "./usr/lib/clap/Modul.clap", "./usr/share/modul/demo/", "./usr/share/doc/modul/",
            "./usr/share/man/man1/modul.1.gz", "./usr/share/applications/modul.desktop", "./usr/share/icons/hicolor/scalable/apps/modul.svg"];
        string[] entries = _folder.Run("dpkg-deb", "--contents", Packages.Deb).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        entries.Length.ShouldBeGreaterThan(100);
        foreach (string entry in entries)
        {
            string[] fields = entry.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            (string rights, string owner, string path) = (fields[0], fields[1], fields[5]);
            owner.ShouldBe("root/root", entry);
            rights.ShouldBe(rights[0] switch { 'd' => "drwxr-xr-x", 'l' => "lrwxrwxrwx", _ => path == "./usr/lib/modul/modul" ? "-rwxr-xr-x" : "-rw-r--r--" }, entry);
            if (rights[0] == 'd') places.ShouldContain(place => place.StartsWith(path, StringComparison.Ordinal), path);
            else places.ShouldContain(place => path.StartsWith(place, StringComparison.Ordinal), path);
        }
        Dpkg("--install", Packages.Deb);
        foreach (string file in Directory.EnumerateFiles(_folder.At("machine", "usr"), "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(file).LinkTarget is not { } target) continue;
            Path.IsPathRooted(target).ShouldBeFalse(file);
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)).ShouldBeTrue(file);
        }
    }

    [DebFact]
    public void It_tells_what_it_is_and_what_it_needs()
    {
        Dictionary<string, string> control = _folder.Run("dpkg-deb", "--field", Packages.Deb).ShouldBeDone().Out.Split('\n')
            .Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != ' ').ToDictionary(line => line.Split(": ")[0], line => line.Split(": ", 2)[1], StringComparer.Ordinal);
        control["Package"].ShouldBe("modul");
        control["Version"].ShouldBe(Packages.Version);
        control["Architecture"].ShouldBe("amd64");
        control["Recommends"].ShouldBe("jackd2 | pipewire-jack");
        Dpkg("--install", Packages.Deb);
        long bytes = Installed().Sum(file => new FileInfo(file).Length);
        (int.Parse(control["Installed-Size"], CultureInfo.InvariantCulture) * 1024L).ShouldBeInRange(bytes, bytes * 11 / 10);
        // Every library that its own ask for is of a package that it names, or its own.
        string[] needed = [.. Libraries().SelectMany(Needed).Distinct()];
        needed.ShouldNotBeEmpty();
        needed.ShouldAllBe(library => Of(library, control["Depends"]), string.Join(' ', needed));
        if (Root && !File.Exists("/usr/bin/modul")) _folder.Run("dpkg", "--no-act", "--install", Packages.Deb).Code.ShouldBe(0);
    }

    [DebFact]
    public void Its_check_sums_are_right()
    {
        Dpkg("--install", Packages.Deb);
        _folder.Run("dpkg-deb", "--control", Packages.Deb, _folder.At("control")).ShouldBeDone();
        string[] lines = File.ReadAllLines(_folder.At("control", "md5sums"));
        _folder.Run("sh", "-c", $"cd '{_folder.At("machine")}' && md5sum --quiet --check '{_folder.At("control", "md5sums")}'").ShouldBeDone();
        lines.Length.ShouldBe(Installed().Count());
        _folder.Run("sh", "-c", $"cd '{Packages.Stage("out")}' && sha256sum --quiet --check SHA256SUMS").ShouldBeDone();
    }

    [DebFact]
    public void Its_manual_and_menu_entry_are_as_they_should_be()
    {
        Dpkg("--install", Packages.Deb);
        string share = _folder.At("machine", "usr", "share"), page = _folder.At("modul.1");
        _folder.Run("sh", "-c", $"gzip -dc '{share}/man/man1/modul.1.gz' >'{page}'").ShouldBeDone();
        if (Wine.Lacks("groff") is null)
        {
            _folder.Run("groff", "-man", "-Tutf8", "-ww", "-z", page).ShouldBeDone(); // -ww: every warning
            string text = _folder.Run("groff", "-man", "-Tascii", "-P-cbou", "-rLL=1000n", page).ShouldBeDone().Out;
            foreach (string command in (string[])["live", "latency", "render", "demo", "bench", "doctor", "install-plugin"])
            {
                text.ShouldContain("modul " + command);
                foreach (string option in Options(command)) text.ShouldContain(option, Case.Sensitive, command);
            }
            text.ShouldContain("Modul " + Packages.Version);
        }
        if (Wine.Lacks("desktop-file-validate") is null) _folder.Run("desktop-file-validate", $"{share}/applications/modul.desktop").ShouldBeDone().Out.ShouldBe("");
        string[] entry = File.ReadAllLines($"{share}/applications/modul.desktop");
        entry.ShouldContain("Icon=" + Path.GetFileNameWithoutExtension(Directory.EnumerateFiles($"{share}/icons/hicolor/scalable/apps").Single()));
        string[] words = entry.Single(line => line.StartsWith("Exec=modul ", StringComparison.Ordinal)).Split(' ')[1..];
        _folder.Modul([.. words, "--help"]).ShouldBeDone(); // read, not done
        foreach (string document in (string[])["copyright", "changelog.gz", "LICENCE-SOUNDS.md"]) File.Exists($"{share}/doc/modul/{document}").ShouldBeTrue(document);
    }

    [DebFact]
    public void The_same_files_give_the_same_package()
    {
        string epoch = _folder.Run("sh", "-c", $"dpkg-deb --fsys-tarfile '{Packages.Deb}' | tar --utc --full-time -tvf - ./usr/bin/modul").Out.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var day, var time, ..]
            ? new DateTimeOffset(DateTime.Parse($"{day}T{time}", CultureInfo.InvariantCulture), TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "";
        string again = _folder.At("again.deb");
        Directory.CreateDirectory(_folder.At("stage"));
        Directory.CreateSymbolicLink(_folder.At("stage", "linux"), Packages.Stage("linux"));
        ProgramRun run = _folder.Run("sh", "-c",
            $"cd '{Repository.Root}' && MODUL_FAST=yes SOURCE_DATE_EPOCH={epoch} installer/linux/make-deb {Packages.Version} '{_folder.At("stage")}' '{again}'");
        run.Code.ShouldBe(0, run.Error);
        SHA256.HashData(File.ReadAllBytes(again)).ShouldBe(SHA256.HashData(File.ReadAllBytes(Packages.Deb)));
    }

    private static bool Root => Environment.UserName == "root";

    // As the machine's dpkg does it, but below a folder, and without the packages that it needs. Who is not root only unpacks.
    private void Dpkg(string what, string package)
    {
        string machine = _folder.At("machine");
        if (!Root)
        {
            _folder.Run("dpkg-deb", "--extract", package, machine).ShouldBeDone();
            return;
        }
        foreach (string folder in (string[])["info", "updates", "triggers"]) Directory.CreateDirectory(Path.Combine(machine, "var", "lib", "dpkg", folder));
        foreach (string file in (string[])["status", "available"]) File.AppendAllText(Path.Combine(machine, "var", "lib", "dpkg", file), "");
        ProgramRun run = _folder.Run("dpkg", $"--root={machine}", "--force-depends", "--log=/dev/null", what, package);
        run.Code.ShouldBe(0, run.Error);
    }

    private string[] Tree() => [.. Directory.EnumerateFileSystemEntries(_folder.At("machine", "usr"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    // All but links.
    private IEnumerable<string> Installed() => Directory.EnumerateFiles(
        _folder.At("machine", "usr"), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });

    private IEnumerable<string> Libraries() => Installed().Where(file => Path.GetExtension(file) is ".so" or ".clap" || Path.GetFileName(file) == "modul");

    private IEnumerable<string> Needed(string library) => Wine.Lacks("readelf") is not null ? ["libc.so.6"] : _folder.Run("readelf", "-dW", library).Out.Split('\n')
        .Where(line => line.Contains("(NEEDED)", StringComparison.Ordinal)).Select(line => line.Split('[', ']')[1]);

    private bool Of(string library, string depends) => library switch
    {
        "libgcc_s.so.1" => depends.Contains("libgcc-s1", StringComparison.Ordinal),
        "libstdc++.so.6" => depends.Contains("libstdc++6", StringComparison.Ordinal),
        "libc.so.6" or "libm.so.6" or "libdl.so.2" or "libpthread.so.0" or "librt.so.1" or "ld-linux-x86-64.so.2" => depends.Contains("libc6", StringComparison.Ordinal),
        _ => File.Exists(_folder.At("machine", "usr", "lib", "modul", library)),
    };

    private string[] Options(string command) =>
    [
        .. _folder.Modul(command, "--help").Out.Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(word => word.StartsWith("--", StringComparison.Ordinal)),
    ];
}
