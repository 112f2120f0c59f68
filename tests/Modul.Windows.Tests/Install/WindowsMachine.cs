using System.Diagnostics;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>What is installed on the machine that Wine makes believe.</summary>
internal sealed class WindowsMachine(WineRig rig)
{
    public const string Host = @"C:\Program Files\Modul", Vst3 = @"C:\Program Files\Common Files\VST3\Modul", Clap = @"C:\Program Files\Common Files\CLAP";
    public const string Menu = @"C:\ProgramData\Microsoft\Windows\Start Menu\Programs\Modul";
    public const string Own = @"HKLM\Software\Modul", Uninstall = @"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Modul";
    public const string AppPath = @"HKLM\Software\Microsoft\Windows\CurrentVersion\App Paths\modul.exe";
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs an installer silently. What stands behind /D= goes without quotes: word by word.</summary>
    public ProgramRun Setup(string file, params string[] arguments) => rig.RunFile(file, ["/S", .. arguments.SelectMany(argument => argument.Split(' '))]);

    /// <summary>Runs the uninstaller where it stands, so that its code is told; it leaves itself.</summary>
    public ProgramRun Uninstaller() => rig.RunFile(Host + @"\uninstall.exe", ["/S", .. ("_?=" + Host).Split(' ')]);

    /// <summary>Removes what is installed, if anything is, as Windows does: by the line that was left for it.</summary>
    public void Remove()
    {
        if (Value(Own, "Folder") is not { } folder) return;
        string uninstaller = WineRig.HostPath(folder + @"\uninstall.exe");
        rig.RunFile(folder + @"\uninstall.exe", "/S"); // it goes on as a copy of itself
        for (var waited = Stopwatch.StartNew(); File.Exists(uninstaller) || Value(Own, "Folder") is not null; Thread.Sleep(50))
            waited.Elapsed.ShouldBeLessThan(Patience, "the removal does not end");
    }

    /// <summary>The files below a folder on drive C: with what is in them, by the path from there; none where there is no such folder.</summary>
    public static Dictionary<string, byte[]> Files(string folder)
    {
        string here = WineRig.HostPath(folder);
        return !Directory.Exists(here) ? [] : Directory.EnumerateFiles(here, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(here, file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>The paths of all files and folders where an installer may put some.</summary>
    public static string[] Everything() =>
    [
        .. ((string[])[@"C:\Program Files", @"C:\Program Files (x86)", @"C:\ProgramData", @"C:\users"])
            .Select(WineRig.HostPath).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", Below))
            .Where(path => !path.Contains("/Temp/", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal),
    ];

    public static void Write(string file, string text)
    {
        string here = WineRig.HostPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(here)!);
        File.WriteAllText(here, text);
    }

    /// <summary>A value in the registry as reg tells it, or a key's own where the name is empty; null where there is none.</summary>
    public string? Value(string key, string name)
    {
        string[] which = name == "" ? ["/ve"] : ["/v", name];
        string? line = rig.RunFile("reg", ["query", key, .. which]).Out.Split('\n').FirstOrDefault(line => line.Contains("    REG_", StringComparison.Ordinal));
        return line?.Split("    ", 4, StringSplitOptions.None)[^1];
    }

    public bool HasKey(string key) => rig.RunFile("reg", "query", key).Code == 0;

    public void Reg(params string[] arguments) => rig.RunFile("reg", arguments).Code.ShouldBe(0, string.Join(' ', arguments));
}
