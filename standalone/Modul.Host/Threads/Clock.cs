using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Modul.Host.Threads;

/// <summary>The clock that callbacks are paced and measured by; read without a system call. [any]</summary>
internal static unsafe class Clock
{
    private const long Billion = 1_000_000_000;

    /// <summary>Nanoseconds of CLOCK_MONOTONIC; on Windows of the performance counter.</summary>
    public static long Now => OperatingSystem.IsWindows() ? Counter() : Monotonic();

    // What is called without a transition is bound when its caller is compiled: where there is no such library that must not happen.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Monotonic()
    {
        TimeSpec time;
        _ = LibC.Time(LibC.ClockMonotonic, &time);
        return time.Total;
    }

    private static long Counter()
    {
        (long seconds, long rest) = Math.DivRem(Stopwatch.GetTimestamp(), Stopwatch.Frequency);
        return (seconds * Billion) + (rest * Billion / Stopwatch.Frequency);
    }
}
