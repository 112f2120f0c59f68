using System.Globalization;

namespace Modul.Live.Tests.Stage;

/// <summary>
/// The preload library that catches the audio side in the act. It needs no help from the program: it wraps the registration of the callback.
/// <code>
/// using var interposer = new Interposer { WatchesEngine = true, Stall = (Round: 500, Milliseconds: 20) };
/// ProgramRun run = Shell.Run("modul", arguments, interposer.With(server.Variables));
/// interposer.Report().Violations.ShouldBeEmpty();
/// </code>
/// The process must end by itself, or by a signal that it handles: the report is written when it exits, by the one process that had rounds. So it
/// may be started through a script, whose tools are handed the library, too.
/// </summary>
internal sealed class Interposer : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("modul-").FullName, "report");

    /// <summary>Follows the semaphore that the callback posts: the thread that it wakes must keep the rules, too, until it waits again.</summary>
    public bool WatchesEngine { get; init; }

    /// <summary>Watches threads that <c>clock_nanosleep</c> to an absolute time, as a driver without a device does.</summary>
    public bool WatchesPaced { get; init; }

    /// <summary>
    /// A sleep put once into the beginning of a round, counted from 1: of the engine's thread where that is watched and known by then, else of the callback
    /// or the paced thread.
    /// </summary>
    public (int Round, int Milliseconds)? Stall { get; init; }

    /// <summary>The environment to start the program in.</summary>
    public IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> environment)
    {
        var all = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = NativeTools.Interposer,
            ["MODUL_INTERPOSER_REPORT"] = _file,
        };
        if (WatchesEngine) all["MODUL_INTERPOSER_ENGINE"] = "1";
        if (WatchesPaced) all["MODUL_INTERPOSER_PACED"] = "1";
        if (Stall is (int round, int milliseconds))
            all["MODUL_INTERPOSER_STALL"] = string.Create(CultureInfo.InvariantCulture, $"{round}:{milliseconds}");
        return all;
    }

    /// <summary>What was seen, once the process has ended.</summary>
    public InterposerReport Report()
    {
        if (!File.Exists(_file)) throw new InvalidOperationException("no report: no callback ran, or the process did not end by itself");
        return InterposerReport.Read(File.ReadAllLines(_file));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
}
