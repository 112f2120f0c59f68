namespace Modul.Standalone.Doctoring;

/// <summary>Whether the system's timer is fine enough to pace audio without a sound card.</summary>
/// <param name="measure">Sleeps, and says how late it woke.</param>
internal sealed class TimerCheck(Func<Oversleep> measure) : ICheck
{
    // Kernels without high-resolution timers step by 1 to 10 ms. A busy machine wakes an ordinary thread late now and then.
    private const long CoarsestStep = 1_000_000;
    private const long LatestP99 = 4_000_000;

    public string Name => "timer";

    public Finding Look()
    {
        Oversleep slept = measure();
        string found = $"steps of {slept.Resolution} ns; sleeps of 1 ms end late by {Micro(slept.P99)} us (p99), {Micro(slept.Most)} us at worst";
        if (slept.Resolution >= CoarsestStep)
            return Finding.Warning(this, found, "use a kernel with high-resolution timers (CONFIG_HIGH_RES_TIMERS)");
        return slept.P99 < LatestP99
            ? Finding.Good(this, found)
            : Finding.Warning(this, found, "end what keeps the CPUs busy, and try again");
    }

    private static string Micro(long nanoseconds) => $"{nanoseconds / 1000}";
}
