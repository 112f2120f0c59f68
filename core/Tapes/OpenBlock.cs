using System.Diagnostics.CodeAnalysis;
using Modul.Core.Storage;

namespace Modul.Core.Tapes;

/// <summary>
/// The block under a record head: fresh, with the block it will replace beside it, and the frames written so far. Readers of the layer see the new
/// frames where they are written and the old ones elsewhere. [audio]
/// </summary>
internal unsafe struct OpenBlock
{
    private BlockPool? _pool;
    private int _from;
    private int _to;
    private Peak _peak;

    public int Index { get; private set; }

    public int Block { get; private set; }

    /// <summary>What is being replaced; the block itself where the layer wrote it before.</summary>
    public int Old { get; private set; }

    public bool Owned { get; private set; }

    public readonly bool IsOpen => _pool is not null;

    public static OpenBlock Over(BlockPool pool, int index, int old, int clean, int offset) => new()
    {
        _pool = pool, Index = index, Block = clean, Old = old, _from = offset, _to = offset,
        _peak = Peak.None,
    };

    public static OpenBlock InPlace(BlockPool pool, int index, int block, int offset) => new()
    {
        _pool = pool, Index = index, Block = block, Old = block, Owned = true, _from = offset, _to = offset,
        _peak = Peak.None,
    };

    public readonly bool Holds(int index) => IsOpen && Index == index;

    public readonly bool Continues(int index, int offset) => Holds(index) && offset == _to;

    /// <summary>The block to read at an offset: this one where it is written, else the old one; shortens the run to where that changes.</summary>
    public readonly int Choose(int offset, int old, ref int run)
    {
        if (offset >= _from && offset < _to)
        {
            run = Math.Min(run, _to - offset);
            return Block;
        }
        if (offset < _from) run = Math.Min(run, _from - offset);
        return Owned ? Block : old;
    }

    /// <summary>The extremes of the group of peaks under the head, for who writes to widen.</summary>
    [UnscopedRef]
    public ref Peak Running => ref _peak;

    /// <summary>Frames that may be written from an offset on before the next group of peaks begins.</summary>
    public static int GroupRoom(int offset) => BlockPool.PeakFrames - (offset % BlockPool.PeakFrames);

    public void Wrote(int offset, int frames)
    {
        _to = offset + frames;
        if (_to % BlockPool.PeakFrames != 0) return;
        _pool!.Peaks(Block)[(_to - 1) / BlockPool.PeakFrames] = _peak; // a group begun midway is measured at the end
        _peak = Peak.None;
    }

    public readonly void Complete()
    {
        if (!Owned)
        {
            CopyOld(0, _from);
            CopyOld(_to, BlockPool.Frames);
        }
        int first = _from / BlockPool.PeakFrames, last = Math.Min(_to / BlockPool.PeakFrames, BlockPool.PeaksPerBlock - 1);
        if (_from % BlockPool.PeakFrames != 0 || last == first) Measure(first);
        if (_to % BlockPool.PeakFrames != 0) Measure(last);
        if (Owned) return;
        for (int group = 0; group < BlockPool.PeaksPerBlock; group++)
            if (group < first || group > last) _pool!.Peaks(Block)[group] = _pool.Peaks(Old)[group];
    }

    private readonly void CopyOld(int from, int to)
    {
        int frames = to - from;
        if (frames <= 0) return;
        new Span<float>(_pool!.Left(Old) + from, frames).CopyTo(new Span<float>(_pool.Left(Block) + from, frames));
        new Span<float>(_pool.Right(Old) + from, frames).CopyTo(new Span<float>(_pool.Right(Block) + from, frames));
    }

    private readonly void Measure(int group) => _pool!.Measure(Block, group);
}
