using Modul.Core.Mixing;
using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// The memory of every tape: blocks of 4096 stereo frames, planar, with their peaks, in one range of native memory that is reserved once
/// and touched as it is first used. A block is named by its number; number 0 is silence, shared and never written.
/// A block can serve as a page of a layer's table as well; which do is kept here, too. Nothing here is freed before the end, so that a reader of
/// peaks that comes late reads stale audio at worst.
/// </summary>
internal sealed unsafe class BlockPool : IDisposable
{
    /// <summary>Frames of a block.</summary>
    public const int Frames = 4096;

    /// <summary>Frames of one pair of peaks.</summary>
    public const int PeakFrames = Peak.Frames;

    /// <summary>Pairs of peaks in a block, for each side.</summary>
    public const int PeaksPerBlock = Frames / PeakFrames;

    /// <summary>Silence.</summary>
    public const int Silence = 0;

    // The sides stand off a multiple of 4096 bytes, which would make them compete for the same sets of the first cache.
    private const int RightOffset = (Frames * sizeof(float)) + 128;
    private const int PeaksOffset = RightOffset + (Frames * sizeof(float)) + 64;
    private const int PeakBytes = 4 * sizeof(float);

    private readonly NativeBuffer _buffer;
    private readonly byte* _memory;
    private readonly NativeBuffer _tables;
    private readonly NativeBuffer _freeBuffer;
    private readonly int* _free;
    private int _freeCount;
    private int _fresh = 1;

    /// <summary>A pool of as many blocks as <paramref name="budget"/> bytes hold, for a number of layers.</summary>
    public BlockPool(long budget, int layers)
    {
        Total = (int)Math.Min(budget / Bytes, int.MaxValue / 2);
        _buffer = new NativeBuffer((nuint)(Total + 1) * (nuint)Bytes, touch: false, alignment: 4096);
        _memory = _buffer.Pointer;
        _tables = new NativeBuffer((nuint)layers * LayerTable.MaxPages * sizeof(int));
        _freeBuffer = new NativeBuffer((nuint)Total * sizeof(int), touch: false);
        _free = (int*)_freeBuffer.Pointer;
        Touch(Silence);
    }

    /// <summary>Bytes of a block.</summary>
    public const int Bytes = PeaksOffset + (PeaksPerBlock * PeakBytes) + 64;

    /// <summary>Blocks there are, without the one of silence.</summary>
    public int Total { get; }

    /// <summary>Blocks that nobody has. [storage]</summary>
    public int Free => Total + 1 - _fresh + _freeCount;

    public float* Left(int block) => (float*)Address(block);

    public float* Right(int block) => (float*)(Address(block) + RightOffset);

    public Peak* Peaks(int block) => (Peak*)(Address(block) + PeaksOffset);

    /// <summary>The block as a page of numbers.</summary>
    public int* Page(int block) => (int*)Address(block);

    /// <summary>The numbers of a layer's pages, <see cref="LayerTable.MaxPages"/> of them.</summary>
    public int* Table(int layer) => (int*)_tables.Pointer + ((nint)layer * LayerTable.MaxPages);

    /// <summary>Takes a touched block. [storage]</summary>
    public bool TryRent(out int block)
    {
        if (_freeCount > 0)
        {
            block = _free[--_freeCount];
            return true;
        }
        block = Silence;
        if (_fresh > Total) return false;
        block = _fresh++;
        Touch(block);
        return true;
    }

    /// <summary>Takes a block back. [storage]</summary>
    public void Return(int block) => _free[_freeCount++] = block;

    /// <summary>Finds the peaks of one group of <see cref="PeakFrames"/> frames anew. [audio], [storage]</summary>
    public void Measure(int block, int group)
    {
        int from = group * PeakFrames;
        Peak peak = Peak.None;
        WriteKernel.Measure(Left(block) + from, PeakFrames, ref peak.LeftMin, ref peak.LeftMax);
        WriteKernel.Measure(Right(block) + from, PeakFrames, ref peak.RightMin, ref peak.RightMax);
        Peaks(block)[group] = peak;
    }

    /// <summary>Frees the memory; nobody may hold a block any more. [control]</summary>
    public void Dispose()
    {
        _buffer.Dispose();
        _tables.Dispose();
        _freeBuffer.Dispose();
    }

    private byte* Address(int block) => _memory + ((nint)block * Bytes);

    private void Touch(int block) => new Span<byte>(Address(block), Bytes).Clear();
}
