using Modul.Standalone.Stage;

namespace Modul.Standalone.Benching;

/// <summary>Prints what <see cref="CollectionBench"/> measured.</summary>
internal static class CollectionTable
{
    private const string Head = "p50     p99   p99.9     max";

    public static IEnumerable<string> Lines(IReadOnlyList<CollectionRow> rows)
    {
        yield return $"{"audio in",-8} {"garbage",-7}   {"lateness us " + Head,41}   {"duration us " + Head,41}   {"xruns",6}";
        foreach (CollectionRow row in rows)
            yield return $"{row.Audio,-8} {Word(row.Garbage),-7}   {Line(row.LatenessUs),41}   {Line(row.DurationUs),41}   {row.Xruns,6}";
        yield return "";
        yield return $"{"audio in",-8} {"garbage",-7} {"seconds",8} {"callbacks",10}   {"program: collections",20} {"full",5} {"MB/s",6}   {"audio: collections",18} {"bytes",12}";
        foreach (CollectionRow row in rows)
            yield return $"{row.Audio,-8} {Word(row.Garbage),-7} {row.Seconds,8:0.0} {row.Callbacks,10}   {row.ProgramCollections,20} {row.ProgramFullCollections,5} "
                + $"{row.ProgramAllocatedBytes / row.Seconds / 1e6,6:0.0}   {row.AudioCollections,18} {row.AudioAllocatedBytes,12}";
        yield return "";
        (Durations native, Durations program) = (rows[0].LatenessUs, rows[1].LatenessUs);
        yield return $"with garbage the callback in the program's runtime begins {Times(program.P999, native.P999)} as late as in a runtime of its own at p99.9, "
            + $"{Times(program.Max, native.Max)} at worst";
    }

    private static string Times(double of, double than) => $"{of / Math.Max(0.1, than):0.0} x";

    private static string Word(bool yes) => yes ? "yes" : "no";

    private static string Line(Durations durations) => $"{durations.P50,7:0.0} {durations.P99,7:0.0} {durations.P999,7:0.0} {durations.Max,7:0.0}";
}
