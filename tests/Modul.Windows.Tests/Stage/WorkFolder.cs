using System.Diagnostics;

namespace Modul.Windows.Tests.Stage;

/// <summary>A folder of a test's own, with a space and letters beyond ASCII in its name; deleted with what is in it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("modul-").FullName;

    public WorkFolder() => Directory.CreateDirectory(Root);

    public string Root => Path.Combine(_outer, "Öl und Töne 音");

    public string At(params string[] names) => Path.Combine([Root, .. names]);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Every file below a folder with what is in it, by its path from there.</summary>
    public Dictionary<string, byte[]> Files(string folder) => Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(At(folder), file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Runs the program as it was built for this system, in the folder.</summary>
    public ProgramRun Modul(params string[] arguments) => Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "modul.dll"), .. arguments]);

    /// <summary>Runs a program of this system in the folder.</summary>
    public ProgramRun Run(string program, params string[] arguments)
    {
        using var process = new WineProcess(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        });
        return process.End();
    }

    public void Dispose() => Directory.Delete(_outer, recursive: true);
}
