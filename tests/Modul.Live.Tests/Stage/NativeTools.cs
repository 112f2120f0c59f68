using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Modul.Live.Tests.Stage;

/// <summary>
/// The tests' tools in C, built once a run from <c>tests/native</c> into <c>artifacts/native</c>. A test that needs them is
/// skipped with <see cref="Missing"/>, or <see cref="MissingCompiler"/>, as its reason.
/// </summary>
internal static class NativeTools
{
    private static readonly string[] Strict = ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"];
    private static readonly ConcurrentDictionary<string, Lazy<string>> Built = [];

    /// <summary>What this machine lacks to build them, or null.</summary>
    public static string? MissingCompiler { get; } = FindMissing();

    /// <summary>What this machine lacks for the live tests, or null.</summary>
    public static string? Missing { get; } =
        MissingCompiler ?? (Shell.Has("jackd") ? null : "needs a JACK server: jackd is not on the path");

    /// <summary>The preload library: see <see cref="Interposer"/>.</summary>
    public static string Interposer => Build("libinterposer.so", "-fPIC", "-fvisibility=hidden", "-shared", "interposer/*.c");

    /// <summary>A client that does on purpose what must not be done: see <c>guilty.c</c>.</summary>
    public static string Guilty => Build("guilty", "guilty.c", "deeds.c");

    /// <summary>A CLAP plugin that does on purpose what must not be done: see <c>guilty_clap.c</c>.</summary>
    public static string GuiltyPlugin => Build("guilty.clap", "-fPIC", "-fvisibility=hidden", "-shared", "guilty_clap.c", "deeds.c");

    /// <summary>A CLAP host: see <c>claphost/main.c</c>.</summary>
    public static string ClapHost => Build("claphost", "claphost/*.c", "-lm");

    /// <summary>A preload library that stands for an ALSA sequencer: see <c>quiet_sequencer.c</c>.</summary>
    public static string QuietSequencer => Build("libquiet_sequencer.so", "-fPIC", "-shared", "quiet_sequencer.c");

    /// <summary>The client behind <c>JackClient</c>.</summary>
    public static string TestClient => Build("testclient", "testclient*.c", "-l:libjack.so.0");

    /// <summary>
    /// Compiles C; gives the path of what came of it. Sources are named from <c>tests/native</c>, all others are options; the same name gives the same
    /// file for the whole run.
    /// </summary>
    public static string Build(string name, params string[] sourcesAndOptions) =>
        Built.GetOrAdd(name, _ => new Lazy<string>(() => Compile(name, sourcesAndOptions))).Value;

    private static string Compile(string name, string[] sourcesAndOptions)
    {
        string folder = Directory.CreateDirectory(Repository.At("artifacts", "native")).FullName;
        string built = Path.Combine(folder, name), fresh = $"{built}.{Environment.ProcessId}";
        string[] arguments = [.. Strict, "-o", fresh, .. sourcesAndOptions.SelectMany(Expand)];
        Shell.Run("cc", arguments).ShouldBeDone();
        File.Move(fresh, built, overwrite: true);
        return built;
    }

    private static string[] Expand(string word)
    {
        if (word.StartsWith('-')) return [word];
        string path = Repository.At("tests", "native", word);
        return [.. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Order(StringComparer.Ordinal)];
    }

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64) return "needs Linux on x86-64";
        return Shell.Has("cc") ? null : "needs a C compiler: cc is not on the path";
    }
}
