using System.Runtime.InteropServices;

namespace Modul.Standalone.Doctoring;

/// <summary>The C library of Linux, as far as the checks need it (64 bit). Calls give an error number or 0 unless said otherwise.</summary>
internal static unsafe partial class LinuxCalls
{
    public const int Monotonic = 1; // CLOCK_MONOTONIC
    public const int Fifo = 1; // SCHED_FIFO

    /// <summary>The thread that calls.</summary>
    [LibraryImport("libc", EntryPoint = "pthread_self")]
    public static partial nint ThisThread();

    [LibraryImport("libc", EntryPoint = "pthread_getschedparam")]
    public static partial int GetScheduling(nint thread, out int policy, out int priority);

    [LibraryImport("libc", EntryPoint = "pthread_setschedparam")]
    public static partial int SetScheduling(nint thread, int policy, in int priority);

    /// <summary>-1 where it failed.</summary>
    [LibraryImport("libc", EntryPoint = "getrlimit")]
    public static partial int GetLimit(int resource, ulong* softAndHard);

    /// <summary>-1 where it failed.</summary>
    [LibraryImport("libc", EntryPoint = "clock_getres")]
    public static partial int ClockResolution(int clock, out ClockTime resolution);

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    public static partial int ClockSleep(int clock, int flags, in ClockTime duration, nint remaining);
}
