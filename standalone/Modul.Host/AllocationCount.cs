namespace Modul.Host;

/// <summary>Counts, to the byte, what a thread allocates from its first look on. One thread looks, any reads.</summary>
internal sealed class AllocationCount
{
    private long _seen = -1;
    private long _bytes;

    /// <summary>Bytes so far. [any]</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Adds what the thread has allocated since its last look. [audio]</summary>
    public void Look()
    {
        long now = GC.GetAllocatedBytesForCurrentThread();
        if (_seen >= 0) Volatile.Write(ref _bytes, _bytes + now - _seen);
        _seen = now;
    }

    /// <summary>The next look is the first one of another thread; none looks meanwhile. [control]</summary>
    public void Change() => _seen = -1;
}
