namespace Modul.Core.Storage;

/// <summary>
/// Keeps who recycles and who holds apart without either waiting for long: each first says what it is about to do and then looks at the other, with a full
/// barrier between (Dekker), so that one of them sees the other. Who recycles gives way and comes again later; who wants to hold waits until the recycling
/// that runs is over, were it on the storage thread, inside the audio call or, before there is a thread, anywhere.
/// </summary>
internal sealed class RecycleGate
{
    private const int MostMilliseconds = 5000;

    private int _holds;
    private int _recycling;

    /// <summary>Begins to recycle; false, and nothing to end, while anybody holds. [storage]</summary>
    public bool TryEnter()
    {
        Volatile.Write(ref _recycling, 1);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _holds) == 0) return true;
        Leave();
        return false;
    }

    /// <summary>Has recycled. [storage]</summary>
    public void Leave() => Volatile.Write(ref _recycling, 0);

    /// <summary>Holds until the result is disposed of; throws <see cref="TimeoutException"/> where the recycling that runs does not end. [control]</summary>
    public RecycleHold Hold()
    {
        Interlocked.Increment(ref _holds);
        var hold = new RecycleHold(this);
        if (SpinWait.SpinUntil(() => Volatile.Read(ref _recycling) == 0, MostMilliseconds)) return hold;
        hold.Dispose();
        throw new TimeoutException("the storage thread did not pause");
    }

    /// <summary>One hold less. [control]</summary>
    public void LetGo() => Interlocked.Decrement(ref _holds);
}
