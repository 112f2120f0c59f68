using Modul.Host.Shared;
using Modul.Standalone.Live;

namespace Modul.Standalone.Benching;

/// <summary>
/// <c>modul bench --collections</c>: the audio half in a runtime of its own beside the same code in the program's, while the program makes garbage and
/// while it does not, in turn, in one run.
/// </summary>
internal static class CollectionBench
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Measures each of the four rows for a time.</summary>
    /// <exception cref="IOException">There is no native half to compare with, or the memory cannot be had.</exception>
    public static CollectionRow[] Rows(TimeSpan time)
    {
        HostTable native = HostLibrary.Load(out string? inProcess), own = HostLibrary.InProcess();
        if (inProcess is not null) throw new IOException($"bench: {inProcess}: there is nothing to compare with; 'modul doctor' tells how to mend that");
        CollectionCase[] cases =
        [
            new("native", native, garbage: true), new("program", own, garbage: true),
            new("native", native, garbage: false), new("program", own, garbage: false),
        ];
        cases[^1].Warm(WarmUp);
        for (TimeSpan done = TimeSpan.Zero; done < time; done += Slice)
            foreach (CollectionCase each in cases) each.Measure(time - done < Slice ? time - done : Slice);
        return [.. cases.Select(each => each.Row)];
    }
}
