using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>A <c>struct timespec</c> of a 64-bit system.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TimeSpec
{
    private const long Billion = 1_000_000_000;

    public long Seconds;
    public long Nanoseconds;

    public static TimeSpec Of(long nanoseconds) => new() { Seconds = nanoseconds / Billion, Nanoseconds = nanoseconds % Billion };

    public readonly long Total => (Seconds * Billion) + Nanoseconds;
}
