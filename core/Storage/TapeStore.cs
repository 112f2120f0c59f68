using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// The storage thread's room: keeps rings of clean blocks and free layers filled for the audio thread, takes used layers back, and does the
/// jobs that are too long for the audio thread. Used blocks come back by the layer, one entry of a ring, so that clearing an hour of audio costs
/// the audio thread no more than clearing a second.
/// </summary>
public sealed class TapeStore : IDisposable
{
    /// <summary>The smallest memory budget in bytes.</summary>
    public const long MinBudget = 16L << 20;

    /// <summary>The largest memory budget in bytes.</summary>
    public const long MaxBudget = 64L << 30;

    private readonly Layer?[] _layers; // those that were needed so far
    private readonly int _leastFree;
    private readonly SpscRing<int> _cleanBlocks;
    private readonly SpscRing<int> _freeLayers;
    private readonly SpscRing<ReturnedLayer> _returned;
    private readonly RecycleGate _gate = new();
    private readonly int _reserve;
    private long _begun;
    private long _notTaken;
    private long _supplied;
    private long _taken;
    private int _made;
    private bool _owed;
    private long _sent;
    private long _takenBack;
    private long _returnedSoFar;
    private long _layersBack;

    internal TapeStore(long budget, int tapes, bool offline, bool sparing = false)
    {
        Turns = new StorageTurns(this, offline ? StorageMode.Inside : StorageMode.Live);
        int layers = tapes * (LayerStack.Capacity + 8);
        Pool = new BlockPool(budget, layers);
        _layers = new Layer?[layers];
        _leastFree = tapes * RecordHead.MaxPunches;
        _freeLayers = new SpscRing<int>(layers);
        _returned = new SpscRing<ReturnedLayer>(layers * 2);
        _cleanBlocks = new SpscRing<int>(Math.Min(Math.Max(256, tapes * 16), Math.Max(16, Pool.Total / 4)));
        _reserve = Math.Min(tapes, _cleanBlocks.Capacity / 4);
        for (int i = 0; i < layers; i++) _freeLayers.TryAdd(i);
        MakeLayers(sparing ? 2 * _leastFree : layers);
        Merge = new MergeJob(this, tapes);
        LiveRecord = new LiveRecord();
        Writing = new TapeWriting(this, tapes);
        Pump();
    }

    /// <summary>
    /// Who does the storage work. <see cref="StorageMode.Inside"/> for good where <see cref="LooperOptions.Offline"/> says so; else
    /// <see cref="StorageMode.Live"/>, which may be changed to <see cref="StorageMode.Waited"/> and back at any time, while the engine runs too. Where no
    /// <see cref="StorageThread"/> works, nobody is waited for. Throws <see cref="InvalidOperationException"/> where Inside would begin or
    /// end. Set [control], read [any]
    /// </summary>
    public StorageMode Mode
    {
        get => Turns.Mode;
        set => Turns.Mode = value;
    }

    /// <summary>Blocks of 4096 stereo frames that the memory budget holds. [any]</summary>
    public int TotalBlocks => Pool.Total;

    /// <summary>Blocks that no layer has, a moment old. [any]</summary>
    public int FreeBlocks => (int)Math.Max(0, Volatile.Read(ref _notTaken) - Volatile.Read(ref _taken));

    internal BlockPool Pool { get; }

    internal StorageTurns Turns { get; }

    /// <summary>Layers that are read at a disk's pace. [any]</summary>
    internal LayerKeeps Keeps { get; } = new();

    /// <summary>The layer of a number that the board tells. [any]</summary>
    internal Layer LayerOf(int number) => _layers[number]!;

    internal MergeJob Merge { get; }

    /// <summary>Carries what is heard to a file. [any]</summary>
    public LiveRecord LiveRecord { get; }

    /// <summary>Writes every tape to files. [any]</summary>
    public TapeWriting Writing { get; }

    /// <summary>Whether undo history should give up memory, beside what is on its way back already. [audio]</summary>
    internal bool Low
    {
        get
        {
            if (_owed && Mode == StorageMode.Waited) AwaitSupply(); // what came back counts as it does where it is taken back at once
            return FreeBlocks + _sent - Volatile.Read(ref _takenBack) < LowWater;
        }
    }

    private int LowWater => Math.Max(2 * _reserve, Pool.Total / 16);

    /// <summary>Layers made and free; what tests count. [any]</summary>
    internal int FreeLayers => _freeLayers.Count - (_layers.Length - _made);

    /// <summary>One round of both the storage thread's and the disk thread's work. Returns whether there was any. [storage]</summary>
    public bool Pump() => Supply() | Spool();

    /// <summary>
    /// One round of the storage thread's work: memory comes and goes, tapes are merged. Never waits for a disk. Returns whether there was any. [storage]
    /// </summary>
    public bool Supply()
    {
        Turns.Supplies.Begin();
        bool any = TakeBack() | Refill() | Merge.Work();
        Turns.Supplies.End();
        return any;
    }

    /// <summary>
    /// One round of the disk thread's work: what is heard and written tapes go to their sinks. It may be the storage thread too, at the price that
    /// a slow disk then holds memory up. Returns whether there was any. [storage]
    /// </summary>
    public bool Spool()
    {
        Turns.Spools.Begin();
        bool any = LiveRecord.Drain() | Writing.Work();
        Turns.Spools.End();
        return any;
    }

    /// <summary>
    /// Copies a layer's peaks, one pair of extremes for each 256 frames, from a pair on; for drawing. Gives how many the layer has there; what is wanted beyond
    /// is silence. 0 where there is no such layer, or it went back meanwhile. A number that went back long ago may be another layer's by now: who
    /// keeps numbers looks afterwards whether the board still tells it. [any]
    /// </summary>
    /// <param name="layer">The layer's number, as the board tells it; below 0 is no layer.</param>
    /// <param name="first">The first pair wanted.</param>
    /// <param name="peaks">Takes the pairs.</param>
    public int ReadPeaks(int layer, int first, Span<Peak> peaks)
    {
        peaks.Clear();
        if ((uint)layer >= (uint)_layers.Length || Volatile.Read(ref _layers[layer]) is not { } read || first < 0) return 0;
        long age = read.Age;
        int count = (int)Math.Clamp(read.PeakCount - first, 0, peaks.Length);
        for (int i = 0; i < count; i++)
            peaks[i] = read.PeaksOf((first + i) / BlockPool.PeaksPerBlock)[(first + i) % BlockPool.PeaksPerBlock];
        Interlocked.MemoryBarrier(); // the look that counts is behind what was read
        if (read.Age == age && read.PeakCount > 0) return count;
        peaks.Clear();
        return 0;
    }

    /// <summary>
    /// From its return until the result is disposed of no block and no layer is recycled, so that sealed layers that the board shows then or later stay
    /// as they are. Clean blocks are handed out and merges go on; the audio thread is not made to wait, but what it drops counts as used for so long. Holds
    /// may nest. Throws <see cref="TimeoutException"/> where recycling that runs does not end within seconds. [control]
    /// </summary>
    public RecycleHold Hold() => _gate.Hold();

    /// <summary>Frees the tapes' memory; the audio and the storage thread have ended. [control]</summary>
    public void Dispose()
    {
        Keeps.LoseAll();
        LiveRecord.Dispose();
        Merge.Dispose();
        _cleanBlocks.Dispose();
        _freeLayers.Dispose();
        _returned.Dispose();
        Pool.Dispose();
    }

    /// <summary>
    /// Takes a clean block. Writing must leave the last few in the ring to the seams that end what is being written. [audio]
    /// </summary>
    internal bool TryTakeBlock(bool forSeam, out int block)
    {
        if (_cleanBlocks.Count <= _reserve) AwaitSupply();
        if (!forSeam && _cleanBlocks.Count <= _reserve)
        {
            block = BlockPool.Silence;
            return false;
        }
        if (!_cleanBlocks.TryTake(out block)) return false;
        Volatile.Write(ref _taken, _taken + 1);
        return true;
    }

    /// <summary>Takes a free layer with pages for a number of blocks; null when there is none. [audio]</summary>
    internal Layer? TryTakeLayer(int blocks)
    {
        if (!HasLayer()) AwaitSupply();
        if (!HasLayer() || !_freeLayers.TryTake(out int id)) return null;
        Layer layer = LayerOf(id);
        layer.Reset(++_begun);
        for (int pages = LayerTable.PagesFor(blocks); pages > 0; pages--)
        {
            if (!layer.Table.CanGrow || !TryTakeBlock(forSeam: false, out int page))
            {
                Return(layer);
                return null;
            }
            layer.Table.AddPage(page);
        }
        return layer;
    }

    /// <summary>Gives a layer back with every block it owns. [audio]</summary>
    internal void Return(Layer layer) => Send(new ReturnedLayer(layer.Id, -1, layer.Table.Owned));

    /// <summary>Gives a layer back whose successor in the stack keeps what it shares with it. [audio]</summary>
    internal void ReturnBelow(Layer layer, Layer successor) => Send(new ReturnedLayer(layer.Id, successor.Id, layer.Table.Owned));

    private bool HasLayer() => _freeLayers.TryPeek(out int id) && Volatile.Read(ref _layers[id]) is not null;

    // The ring holds every layer there is twice over: it cannot be full.
    private void Send(ReturnedLayer returned)
    {
        _returned.TryAdd(returned);
        _sent += returned.Blocks;
        _owed = true;
        if (Mode == StorageMode.Inside) AwaitSupply();
    }

    /// <summary>Has the live record's ring emptied in time, where nothing is live. [audio]</summary>
    internal void KeepLiveRecord()
    {
        if (LiveRecord.On && (Mode == StorageMode.Inside || LiveRecord.HalfFull)) Turns.AwaitSpool();
    }

    private void AwaitSupply()
    {
        _owed = false;
        Turns.AwaitSupply();
    }

    private bool TakeBack()
    {
        if (!_gate.TryEnter()) return false;
        bool any = Recycle();
        _gate.Leave();
        return any;
    }

    private bool Recycle()
    {
        bool any = false;
        while (_returned.TryPeek(out ReturnedLayer returned))
        {
            Layer layer = LayerOf(returned.Layer);
            Layer? above = returned.Successor < 0 ? null : LayerOf(returned.Successor);
            if (!Keeps.GivesUp(layer, above, MemoryShort)) break; // those behind it may share blocks with it
            any = true;
            Recycle(layer, above?.Table);
            _returned.TryTake(out _);
            _returnedSoFar += returned.Blocks;
            _freeLayers.TryAdd(returned.Layer);
            _layersBack++;
        }
        return any;
    }

    // Seen by the storage thread: what is on its way back does not count here.
    private bool MemoryShort => Pool.Free + _cleanBlocks.Count < LowWater || _freeLayers.Count < _leastFree;

    private void Recycle(Layer layer, LayerTable? above)
    {
        layer.Vanish();
        LayerTable table = layer.Table;
        for (int i = 0; i < table.Count; i++) GiveUp(table, above, i);
        for (int i = 0; i < table.PageCount; i++) Pool.Return(table.Page(i));
        table.Clear();
    }

    private void GiveUp(LayerTable table, LayerTable? above, int index)
    {
        if (!table.Owns(index)) return;
        int block = table.Block(index);
        if (above is not null && above.Block(index) == block) above.Adopt(index);
        else Pool.Return(block);
    }

    // All of them are a megabyte of objects: made before it plays, or, where it is sparing, as they are needed. They are handed out in the order of their
    // numbers, whenever they are made: the same commands give the same layers.
    private bool MakeLayers(int count)
    {
        int end = Math.Min(_layers.Length, _made + count);
        bool any = _made < end;
        for (; _made < end; _made++) Volatile.Write(ref _layers[_made], new Layer(_made, Pool));
        return any;
    }

    /// <summary>Layers handed out, each time counted.</summary>
    private long Given => _layers.Length + _layersBack - _freeLayers.Count;

    private bool Refill()
    {
        bool any = false;
        while (_cleanBlocks.Count < _cleanBlocks.Capacity && Pool.TryRent(out int block))
        {
            _cleanBlocks.TryAdd(block);
            _supplied++;
            any = true;
        }
        if (_made - Given < _leastFree) any |= MakeLayers(_leastFree);
        Volatile.Write(ref _notTaken, Pool.Free + _supplied);
        Volatile.Write(ref _takenBack, _returnedSoFar);
        return any;
    }
}
