using System.Runtime.CompilerServices;
using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// One state of a tape's audio: a table of blocks, how long it is and where in time it begins. While a record head is on it, the block under
/// the head stays aside until the head leaves it, so that the blocks of the layer below are never written. A sealed layer does
/// not change any more and may be read on any thread that has it pinned.
/// </summary>
internal sealed unsafe class Layer
{
    private readonly BlockPool _pool;
    private OpenBlock _open;

    public Layer(int id, BlockPool pool)
    {
        (Id, _pool) = (id, pool);
        Table = new LayerTable(pool, id);
    }

    public int Id { get; }

    public LayerTable Table { get; }

    /// <summary>Frames of one pass; 0 for the layer that a clear leaves. While a first take runs it is what was written so far.</summary>
    public long Length { get; set; }

    /// <summary>An aligned frame at which position 0 sounds. A sealed layer's moves with a song that jumps. [audio]</summary>
    public long Anchor { get; set; }

    /// <summary>
    /// The quarter note of the song at which position 0 fell when the take was closed; not a number where there never was a song. Layers over a take have
    /// the take's. [audio] writes, [any] reads while pinned
    /// </summary>
    public double Phase { get; set; }

    /// <summary>The layer below, while the punch that is to write this one has not begun: until then it sounds as that one does.</summary>
    public Layer? Base { get; set; }

    /// <summary>The age of the take that this layer goes back to.</summary>
    public long TakeAge { get; set; }

    /// <summary>Layers that sound together here: 1 for a take, one more for each overdub.</summary>
    public int Depth { get; set; }

    /// <summary>Counts layers in the order they were begun, over all tapes.</summary>
    public long Age { get; set; }

    /// <summary>Whether no punch writes to it any more. [audio] writes, [any] reads while pinned</summary>
    public bool Sealed { get; set; }

    /// <summary>Heads and jobs that still read or write it. [audio]</summary>
    public int Users { get; set; }

    /// <summary>No longer in a tape's stack; goes to the storage thread with its last user. [audio]</summary>
    public bool Doomed { get; set; }

    /// <summary>The next in the list of those that were dropped and wait for one that leaves. [audio]</summary>
    public Layer? HeldBefore { get; set; }

    /// <summary>What a merge set back, to be restored when it is undone.</summary>
    public MergedFader? Merged { get; set; }

    public bool Empty => Length == 0;

    public long PositionAt(long alignedFrame)
    {
        long position = (alignedFrame - Anchor) % Length;
        return position < 0 ? position + Length : position;
    }

    /// <summary>
    /// Frames by which it has to be moved to be where the song is at a frame: position 0 at its phase, modulo its length. 0 where it is there, to one
    /// frame, and where it is not in sync: without a phase, or of a length that is no whole number of sixteenth parts of a beat.
    /// </summary>
    public long FramesToSong(Transport song, long frame)
    {
        if (Empty || double.IsNaN(Phase) || !song.HasSong) return 0;
        double part = song.FramesPerBeat / 16, parts = Math.Round(Length / part);
        if (parts < 1 || Math.Abs(Length - (parts * part)) > 1) return 0;
        double quarters = parts / 4 / song.Meter.Unit, since = song.QuarterAt(frame) - Phase;
        double position = (since - (Math.Floor(since / quarters) * quarters)) * song.FramesPerQuarter;
        long shift = (PositionAt(frame) - (long)Math.Floor(position + 0.5)) % Length;
        if (shift > Length / 2) shift -= Length;
        if (shift < -(Length / 2)) shift += Length;
        return shift is >= -1 and <= 1 ? 0 : shift;
    }

    /// <summary>Finds the samples at a position and how many follow in memory, at most <paramref name="most"/>. [audio], or [any] once sealed</summary>
    public int Run(long position, int most, out float* left, out float* right)
    {
        if (Base is not null) return Base.Run(position, most, out left, out right);
        int index = (int)(position / BlockPool.Frames), offset = (int)(position % BlockPool.Frames);
        int run = (int)Math.Min(Math.Min(most, BlockPool.Frames - offset), Length - position);
        int block = Table.Block(index);
        if (_open.Holds(index)) block = _open.Choose(offset, block, ref run);
        left = _pool.Left(block) + offset;
        right = _pool.Right(block) + offset;
        return run;
    }

    /// <summary>Copies what sounds from an aligned frame on, round and round. [audio], or [any] once sealed</summary>
    public void Copy(long alignedFrame, int frames, float* left, float* right) => CopyFrom(PositionAt(alignedFrame), frames, left, right);

    /// <summary>Copies what sounds from a position on, round and round. [audio], or [any] once sealed</summary>
    public void CopyFrom(long position, int frames, float* left, float* right)
    {
        for (int done = 0; done < frames;)
        {
            int run = Run(position, frames - done, out float* fromLeft, out float* fromRight);
            WriteKernel.Copy(left + done, fromLeft, run);
            WriteKernel.Copy(right + done, fromRight, run);
            done += run;
            position += run;
            if (position == Length) position = 0;
        }
    }

    /// <summary>Pairs of peaks that it has; 0 for one that went back. [any]</summary>
    public long PeakCount => (Length + BlockPool.PeakFrames - 1) / BlockPool.PeakFrames;

    /// <summary>The peaks of a block; an index past the end gives silence. A layer that went back meanwhile gives stale ones. [any]</summary>
    public ReadOnlySpan<Peak> PeaksOf(int index)
    {
        if (Base is { } below) return below.PeaksOf(index);
        int block = Table.Block(index);
        return new(_pool.Peaks((uint)block <= (uint)_pool.Total ? block : BlockPool.Silence), BlockPool.PeaksPerBlock);
    }

    /// <summary>Shares the blocks of the layer below, as they are now that the punch begins.</summary>
    public void Begin()
    {
        if (Base is not { } below) return;
        below.Begin();
        below.Close();
        Table.ShareFrom(below.Table);
        Base = null;
    }

    /// <summary>Whether writing at a position needs a clean block first.</summary>
    public bool NeedsBlockAt(long position)
    {
        int index = (int)(position / BlockPool.Frames), offset = (int)(position % BlockPool.Frames);
        return !_open.Continues(index, offset) && !Table.Owns(index) && !_open.Holds(index);
    }

    /// <summary>Brings the head to a position; <paramref name="clean"/> is used where <see cref="NeedsBlockAt"/> asked for one.</summary>
    public void OpenAt(long position, int clean)
    {
        int index = (int)(position / BlockPool.Frames), offset = (int)(position % BlockPool.Frames);
        if (_open.Continues(index, offset)) return;
        Close();
        int old = Table.Block(index);
        _open = Table.Owns(index) ? OpenBlock.InPlace(_pool, index, old, offset) : OpenBlock.Over(_pool, index, old, clean, offset);
    }

    /// <summary>Writes a run at an opened position: what the old samples and the input become is the punch's affair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Target(long position, out float* left, out float* right, out float* oldLeft, out float* oldRight)
    {
        int offset = (int)(position % BlockPool.Frames);
        left = _pool.Left(_open.Block) + offset;
        right = _pool.Right(_open.Block) + offset;
        oldLeft = _pool.Left(_open.Old) + offset;
        oldRight = _pool.Right(_open.Old) + offset;
    }

    /// <summary>The extremes of the group of peaks under the head, for who writes to widen.</summary>
    public ref Peak RunningPeak => ref _open.Running;

    /// <summary>Tells that a run was written from an opened position on.</summary>
    public void Wrote(long position, int frames) => _open.Wrote((int)(position % BlockPool.Frames), frames);

    /// <summary>
    /// Fades the audio from <paramref name="source"/> on out over the audio from position 0 on: the seam of a take that is closed earlier than its
    /// record head has gone.
    /// </summary>
    public void Splice(long source, int frames, in Slope fade)
    {
        for (int done = 0; done < frames;)
        {
            int run = Run(source + done, frames - done, out float* tailLeft, out float* tailRight);
            run = Run(done, run, out float* left, out float* right);
            Slope amount = fade with { Index = fade.Index + done };
            WriteKernel.Blend(left, left, tailLeft, run, default, amount);
            WriteKernel.Blend(right, right, tailRight, run, default, amount);
            done += run;
        }
        for (int group = 0; group * BlockPool.PeakFrames < frames; group++)
            if (Table.Owns(0)) _pool.Measure(Table.Block(0), group);
    }

    /// <summary>Takes the head off: what it did not write of its block comes from the layer below.</summary>
    public void Close()
    {
        if (!_open.IsOpen) return;
        _open.Complete();
        if (!_open.Owned) Table.Put(_open.Index, _open.Block);
        _open = default;
    }

    /// <summary>Its blocks are about to go to others: who reads peaks late sees that it is gone. [storage]</summary>
    public void Vanish()
    {
        Length = 0;
        Interlocked.MemoryBarrier();
    }

    /// <summary>Makes it new. [audio]</summary>
    public void Reset(long age)
    {
        (Length, Anchor, Depth, Age, TakeAge) = (0, 0, 0, age, age);
        Phase = double.NaN;
        (Sealed, Doomed, Users, Merged, Base) = (false, false, 0, null, null);
    }
}
