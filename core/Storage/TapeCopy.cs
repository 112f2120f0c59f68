using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// One pass of the newest layer of a tape that was complete when it was asked for, to be read at any pace while the engine plays on. Recycling pauses for the
/// moment in which the layer is found; after that it goes on but for what this layer has, and where memory runs short for that too: who plays goes before who
/// copies. The engine's store may be disposed of meanwhile. Not for two threads at once.
/// </summary>
public sealed unsafe class TapeCopy : IDisposable
{
    private readonly TapeStore _store;
    private readonly NativeBuffer _blocks;
    private readonly int _tape;
    private long _position;

    // What the blocks' numbers are is noted now: a table that went back cannot be walked.
    private TapeCopy(TapeStore store, int tape, int rate, Layer layer)
    {
        (_store, _tape, Rate, Length) = (store, tape, rate, layer.Length);
        int blocks = (int)((Length + BlockPool.Frames - 1) / BlockPool.Frames);
        _blocks = new NativeBuffer((nuint)blocks * sizeof(int), touch: false);
        for (int i = 0; i < blocks; i++) BlockAt(i) = layer.Table.Block(i);
        Keep = store.Keeps.Add(layer);
    }

    /// <summary>Frames of the pass.</summary>
    public long Length { get; }

    /// <summary>Frames a second.</summary>
    public int Rate { get; }

    internal LayerKeep Keep { get; }

    /// <summary>
    /// What a tape holds complete now; null where it is empty, or the looper's board does not show it yet. Throws
    /// <see cref="ArgumentOutOfRangeException"/> where there is no such tape, <see cref="IOException"/> where a caller's board shows another engine already,
    /// <see cref="TimeoutException"/> where the storage thread or a block that runs does not come to an end within seconds. [control] any thread but audio and
    /// storage
    /// </summary>
    /// <param name="looper">The engine.</param>
    /// <param name="tape">1 for the first.</param>
    public static TapeCopy? Of(Looper looper, int tape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tape, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tape, looper.Options.Tapes);
        if (!looper.Shown) return null;
        using RecycleHold hold = looper.HoldShown();
        var shown = new TapeStatus[tape];
        looper.Board.Read(out EngineStatus engine, shown);
        if (engine.Rate != looper.Options.Rate) throw new IOException("the engine goes over to another rate at this moment");
        return shown[tape - 1].Sealed is var complete and >= 0 ? new TapeCopy(looper.Store, tape, engine.Rate, looper.Store.LayerOf(complete)) : null;
    }

    /// <summary>
    /// Reads the frames that come next and gives how many, 0 at the end. Throws <see cref="IOException"/> where their memory was wanted before. [control]
    /// </summary>
    /// <param name="left">Takes the left side.</param>
    /// <param name="right">Takes the right side, as many.</param>
    public int Read(Span<float> left, Span<float> right)
    {
        int frames = (int)Math.Min(Math.Min(left.Length, right.Length), Length - _position);
        lock (Keep.Reading)
            if (!Keep.Lost) Copy(left[..frames], right[..frames]);
        Interlocked.MemoryBarrier(); // the look that counts is behind what was read
        if (Keep.Lost) throw new IOException($"tape {_tape}: its memory was wanted for what is played");
        _position += frames;
        return frames;
    }

    /// <summary>Lets all of it be recycled.</summary>
    public void Dispose()
    {
        _store.Keeps.Remove(Keep);
        _blocks.Dispose();
    }

    private void Copy(Span<float> left, Span<float> right)
    {
        for (int done = 0, run; done < left.Length; done += run)
        {
            int block = BlockAt((int)((_position + done) / BlockPool.Frames)), offset = (int)((_position + done) % BlockPool.Frames);
            run = Math.Min(left.Length - done, BlockPool.Frames - offset);
            new ReadOnlySpan<float>(_store.Pool.Left(block) + offset, run).CopyTo(left[done..]);
            new ReadOnlySpan<float>(_store.Pool.Right(block) + offset, run).CopyTo(right[done..]);
        }
    }

    private ref int BlockAt(int index) => ref ((int*)_blocks.Pointer)[index];
}
