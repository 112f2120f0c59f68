using System.Collections.Concurrent;
using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Checks;

/// <summary>The plugin in <c>tests/native/badclap</c>, compiled once a run; a copy of its own for each deed, since its file's name is its deed.</summary>
internal static class BadClap
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Built = [];

    public static string Of(string deed) => Built.GetOrAdd(deed, _ => new Lazy<string>(() => Make(deed))).Value;

    private static string Make(string deed)
    {
        string path = Path.Combine(Directory.CreateDirectory(Repository.At("artifacts", "native", "badclap")).FullName, $"{deed}.clap");
        if (deed == "reference") Compile(path);
        else File.Copy(Of("reference"), path, overwrite: true);
        return path;
    }

    private static void Compile(string path)
    {
        string[] sources = Directory.GetFiles(Repository.At("tests", "native", "badclap"), "*.c");
        string fresh = $"{path}.{Environment.ProcessId}";
        string[] options = ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-fPIC", "-fvisibility=hidden", "-shared"];
        Shell.Run("cc", [.. options, "-o", fresh, .. sources, "-lm", "-lpthread"]).ShouldBeDone();
        File.Move(fresh, path, overwrite: true);
    }
}
