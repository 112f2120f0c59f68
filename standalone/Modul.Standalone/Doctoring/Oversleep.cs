using System.Diagnostics;

namespace Modul.Standalone.Doctoring;

/// <summary>How exactly the system wakes a thread that sleeps.</summary>
/// <param name="Resolution">The clock's step in nanoseconds.</param>
/// <param name="P99">What all but one in a hundred sleeps stay below beyond their time, in nanoseconds.</param>
/// <param name="Most">The longest in nanoseconds.</param>
internal readonly record struct Oversleep(long Resolution, long P99, long Most)
{
    private const long Sleep = 1_000_000;
    private const long Whole = 200_000_000;

    /// <summary>Sleeps a millisecond at a time for 200 ms, at the priority that the thread has. Linux only.</summary>
    public static Oversleep Measure()
    {
        LinuxCalls.ClockResolution(LinuxCalls.Monotonic, out ClockTime resolution);
        List<long> late = [];
        for (long start = Now(), now = start; now - start < Whole;)
        {
            LinuxCalls.ClockSleep(LinuxCalls.Monotonic, 0, new ClockTime(Sleep), 0);
            long woken = Now();
            late.Add(woken - now - Sleep);
            now = woken;
        }
        late.Sort();
        return new Oversleep(resolution.Nanoseconds, late[(late.Count - 1) * 99 / 100], late[^1]);
    }

    private static long Now() => Stopwatch.GetTimestamp() * (1_000_000_000 / Stopwatch.Frequency);
}
