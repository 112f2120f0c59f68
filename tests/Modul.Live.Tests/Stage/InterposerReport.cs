using System.Globalization;

namespace Modul.Live.Tests.Stage;

/// <summary>What the interposer saw of one process.</summary>
/// <param name="Callbacks">Rounds of JACK's callback.</param>
/// <param name="EngineRounds">Rounds of the thread that the callback wakes.</param>
/// <param name="PacedRounds">Rounds of a thread that sleeps until a moment.</param>
/// <param name="Frames">Handed to the callbacks in all.</param>
/// <param name="Threads">That had a round.</param>
/// <param name="Posts">Calls of <c>sem_post</c> in rounds.</param>
/// <param name="Stalled">Where the stall was put: callback, engine, paced or none.</param>
/// <param name="Dropped">Violations for which there was no room.</param>
/// <param name="Violations">What was called in rounds and must not be.</param>
internal sealed record InterposerReport(
    long Callbacks, long EngineRounds, long PacedRounds, long Frames, long Threads, long Posts, string Stalled, long Dropped, Violation[] Violations)
{
    public static InterposerReport Read(string[] lines)
    {
        lines[^1].ShouldBe("end");
        string[][] words = [.. lines.SkipLast(1).Select(line => line.Split(' '))];
        Dictionary<string, string> values = words.Where(line => line[0] != "violation")
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
        Violation[] violations = [.. words.Where(line => line[0] == "violation").Select(Violation.Read)];
        return new InterposerReport(
            Number("callbacks"), Number("engine"), Number("paced"), Number("frames"), Number("threads"), Number("posts"), values["stalled"],
            Number("dropped"), violations);

        long Number(string name) => long.Parse(values[name], CultureInfo.InvariantCulture);
    }
}
