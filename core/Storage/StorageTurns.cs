namespace Modul.Core.Storage;

/// <summary>Whose turn the storage work is: has it done where nothing is live, by the caller or by the threads that it then waits for.</summary>
internal sealed class StorageTurns(TapeStore store, StorageMode mode)
{
    private volatile StorageMode _mode = mode;

    /// <summary>What <see cref="TapeStore.Mode"/> says.</summary>
    public StorageMode Mode
    {
        get => _mode;
        set
        {
            if (value > StorageMode.Waited) throw new ArgumentOutOfRangeException(nameof(value), value, "expected a storage mode");
            if (value != _mode && (value == StorageMode.Inside || _mode == StorageMode.Inside))
                throw new InvalidOperationException("whether storage work is done inside is settled when the engine is built");
            _mode = value;
        }
    }

    /// <summary>Rounds of <see cref="TapeStore.Supply"/>.</summary>
    public WorkRounds Supplies { get; } = new();

    /// <summary>Rounds of <see cref="TapeStore.Spool"/>.</summary>
    public WorkRounds Spools { get; } = new();

    /// <summary>
    /// Has the storage work done that is due, where nothing is live: a whole round of it. False where it is live, or nobody works. [audio]
    /// </summary>
    public bool AwaitSupply()
    {
        StorageMode now = _mode;
        if (now == StorageMode.Waited) return Supplies.Await();
        if (now == StorageMode.Inside) store.Supply();
        return now == StorageMode.Inside;
    }

    /// <summary>The same of the disk thread's work. [audio]</summary>
    public bool AwaitSpool()
    {
        StorageMode now = _mode;
        if (now == StorageMode.Waited) return Spools.Await();
        if (now == StorageMode.Inside) store.Spool();
        return now == StorageMode.Inside;
    }

    /// <summary>The two threads begin. [control]</summary>
    public void Attach()
    {
        Supplies.Attach();
        Spools.Attach();
    }

    /// <summary>The two threads have ended. [control]</summary>
    public void Detach()
    {
        Supplies.Detach();
        Spools.Detach();
    }
}
