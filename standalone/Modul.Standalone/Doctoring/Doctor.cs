namespace Modul.Standalone.Doctoring;

/// <summary>Every check of this machine, in the order they are told.</summary>
internal static class Doctor
{
    public static IReadOnlyList<ICheck> Checks()
    {
        var jack = new JackProbe(Environment.GetEnvironmentVariable("JACK_DEFAULT_SERVER"));
        return
        [
            Linux(new JackLibraryCheck(jack)),
            Linux(new JackServerCheck(jack)),
            Linux(new RealTimePriorityCheck(RealTimeAttempt.Try, () => ResourceLimit.Of(ResourceLimit.RealTimePriority))),
            Linux(new LockedMemoryCheck(() => ResourceLimit.Of(ResourceLimit.LockedMemory), "/proc/self/status")),
            Linux(new CpuGovernorCheck("/sys/devices/system/cpu")),
            Linux(new TimerCheck(Oversleep.Measure)),
            new Avx2Check(System.Runtime.Intrinsics.X86.Avx2.IsSupported),
            Linux(new NativeHalfCheck(AppContext.BaseDirectory)),
        ];
    }

    private static OnLinux Linux(ICheck check) => new(check, OperatingSystem.IsLinux());
}
