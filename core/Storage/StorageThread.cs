namespace Modul.Core.Storage;

/// <summary>
/// The two threads that work for a live engine: one hands memory out and takes it back, the other waits for disks. The audio thread never wakes them:
/// they look for work every few milliseconds, far more often than the rings between them could run empty or full. [control]
/// </summary>
public sealed class StorageThread : IDisposable
{
    private const int RestMilliseconds = 2;

    private readonly Thread _memory;
    private readonly Thread _disk;
    private readonly TapeStore _store;
    private volatile bool _ended;

    /// <summary>Starts working for a store, and for another record where there is one.</summary>
    public StorageThread(TapeStore store, LiveRecord? record = null)
    {
        _store = store;
        Func<bool> spool = record is null ? store.Spool : () => store.Spool() | record.Drain();
        _memory = new Thread(() => Work(store.Supply)) { IsBackground = true, Name = "modul storage", Priority = ThreadPriority.AboveNormal };
        _disk = new Thread(() => Work(spool)) { IsBackground = true, Name = "modul disk" };
        store.Turns.Attach();
        _memory.Start();
        _disk.Start();
    }

    /// <summary>Ends when the work at hand is done; the audio thread has ended before.</summary>
    public void Dispose()
    {
        _ended = true;
        _memory.Join();
        _disk.Join();
        _store.Turns.Detach();
    }

    private void Work(Func<bool> round)
    {
        while (true)
        {
            bool ending = _ended; // seen before the last round, so that nothing that came before the end is left
            if (round()) continue;
            if (ending) return;
            Thread.Sleep(RestMilliseconds);
        }
    }
}
