namespace Modul.Standalone.Doctoring;

/// <summary>What the system allows this process of something.</summary>
internal static unsafe class ResourceLimit
{
    /// <summary>RLIMIT_MEMLOCK, in bytes.</summary>
    public const int LockedMemory = 8;

    /// <summary>RLIMIT_RTPRIO.</summary>
    public const int RealTimePriority = 14;

    /// <summary>No limit.</summary>
    public const ulong Unlimited = ulong.MaxValue;

    /// <summary>The soft limit; 0 where the system does not say. Linux only.</summary>
    public static ulong Of(int resource)
    {
        ulong* softAndHard = stackalloc ulong[2];
        return LinuxCalls.GetLimit(resource, softAndHard) == 0 ? softAndHard[0] : 0;
    }
}
