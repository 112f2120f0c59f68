namespace Modul.Host.Threads;

/// <summary>The clock that callbacks are paced and measured by; read without a system call. [any]</summary>
internal static unsafe class Clock
{
    /// <summary>Nanoseconds of CLOCK_MONOTONIC.</summary>
    public static long Now
    {
        get
        {
            TimeSpec time;
            _ = LibC.Time(LibC.ClockMonotonic, &time);
            return time.Total;
        }
    }

    /// <summary>Sleeps until a moment of <see cref="Now"/>.</summary>
    public static void SleepUntil(long nanoseconds)
    {
        var until = TimeSpec.Of(nanoseconds);
        while (LibC.Sleep(LibC.ClockMonotonic, LibC.TimerAbsolute, &until, null) != 0)
        {
        }
    }
}
