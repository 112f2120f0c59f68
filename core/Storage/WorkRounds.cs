namespace Modul.Core.Storage;

/// <summary>The rounds that a thread works for an engine, counted, so that an engine that is not live can wait for a whole one.</summary>
internal sealed class WorkRounds
{
    // Some ten seconds: a thread that has not come round in that time does not come any more.
    private const int Patience = 10_000;
    private const int StepMilliseconds = 1;

    private long _begun;
    private long _ended;
    private long _lost = -1;
    private int _workers;

    /// <summary>A round begins; what was asked for before is in it. [storage]</summary>
    public void Begin() => Interlocked.Increment(ref _begun); // a full fence: what the round reads, it reads later

    /// <summary>The round has been worked. [storage]</summary>
    public void End() => Volatile.Write(ref _ended, _begun);

    /// <summary>A thread works from now on. [control]</summary>
    public void Attach() => Interlocked.Increment(ref _workers);

    /// <summary>A thread works no longer. [control]</summary>
    public void Detach() => Interlocked.Decrement(ref _workers);

    /// <summary>
    /// Sleeps until a whole round has been worked that began after now. False, after ten seconds at most and then at once, where no thread works.
    /// [audio] where nothing is live
    /// </summary>
    public bool Await()
    {
        Interlocked.MemoryBarrier(); // what is asked for is written before the round is looked at
        long wanted = Volatile.Read(ref _begun) + 1;
        for (int step = 0; Volatile.Read(ref _workers) > 0 && Volatile.Read(ref _ended) != _lost; step++)
        {
            if (Volatile.Read(ref _ended) >= wanted) return true;
            if (step == Patience) _lost = Volatile.Read(ref _ended);
            else Thread.Sleep(StepMilliseconds);
        }
        return Volatile.Read(ref _ended) >= wanted;
    }
}
