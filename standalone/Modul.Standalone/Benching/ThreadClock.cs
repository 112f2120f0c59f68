using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Modul.Standalone.Benching;

/// <summary>The CPU time of the calling thread; the wall clock where the system has none that is fine enough.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Nanoseconds since some moment.</summary>
    public static long Now()
    {
        if (OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out TimeSpec time) == 0) return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        return Stopwatch.GetTimestamp() * (1_000_000_000 / Stopwatch.Frequency);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
