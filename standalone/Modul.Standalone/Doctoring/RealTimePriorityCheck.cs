namespace Modul.Standalone.Doctoring;

/// <summary>Whether an audio thread may run before everything else.</summary>
/// <param name="attempt">Whether a thread is given SCHED_FIFO at a priority.</param>
/// <param name="limit">RLIMIT_RTPRIO.</param>
internal sealed class RealTimePriorityCheck(Func<int, bool> attempt, Func<ulong> limit) : ICheck
{
    /// <summary>What JACK's clients commonly run at, below the interrupts of the sound card.</summary>
    public const int Wanted = 70;

    private const string Mend = "put '@audio - rtprio 95' into /etc/security/limits.d/audio.conf, 'sudo usermod -aG audio $USER', and log in again";

    public string Name => "real-time priority";

    public Finding Look()
    {
        if (attempt(Wanted)) return Finding.Good(this, $"SCHED_FIFO {Wanted} is given");
        string found = $"SCHED_FIFO {Wanted} is refused, the limit (ulimit -r) is {limit()}";
        return attempt(1)
            ? Finding.Warning(this, $"{found}; a lower priority is given", Mend)
            : Finding.Bad(this, found, Mend);
    }
}
