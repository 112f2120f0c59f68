using System.Runtime.InteropServices;

namespace Modul.Standalone.Doctoring;

/// <summary><c>struct timespec</c> of a 64-bit system.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ClockTime(long nanoseconds)
{
    private readonly long _seconds = nanoseconds / 1_000_000_000;
    private readonly long _rest = nanoseconds % 1_000_000_000;

    public long Nanoseconds => (_seconds * 1_000_000_000) + _rest;
}
