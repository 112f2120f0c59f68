using System.Diagnostics;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>An installer of a few small files, made as the real one is, so that what it does can be tried in every way.</summary>
internal sealed class StandIn
{
    private readonly WorkFolder _folder;
    private readonly string _stage;

    public StandIn(WorkFolder folder, string version, params string[] files)
    {
        (_folder, Version, _stage) = (folder, version, $"stage {version}");
        foreach (string file in files) _folder.Write(Path.Combine(_stage, "windows", file), $"{file} of {version}");
        File = folder.At($"modul-{version}-setup.exe");
        Make(File);
    }

    public string Version { get; }

    public string File { get; }

    /// <summary>What it packs, by the path below the component's folder.</summary>
    public Dictionary<string, byte[]> Packed(string component) => _folder.Files(Path.Combine(_stage, "windows", component));

    public void Make(string file)
    {
        var start = new ProcessStartInfo("bash", [Repository.At("installer", "windows", "make-installer"), Version, _folder.At(_stage), file])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["MODUL_FAST"] = "yes";
        start.Environment["SOURCE_DATE_EPOCH"] = "1700000000";
        using var process = new WineProcess(start);
        process.End().ShouldBeDone();
    }
}
