using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>A loop as it was read, packed; unpacked while it is read.</summary>
internal sealed class SavedLoop(long length, IReadOnlyList<PackedStretch> stretches, StretchCache cache) : ITapeSource
{
    public long Length => length;

    public void Read(long position, Span<float> left, Span<float> right)
    {
        if (position < 0 || position > length - left.Length || left.Length != right.Length)
            throw new ArgumentOutOfRangeException(nameof(position), position, "expected a stretch inside the pass, both sides as long");
        for (int done = 0, run; done < left.Length; done += run)
        {
            (long index, long offset) = Math.DivRem(position + done, AudioCodec.MostFrames);
            cache.Unpack(stretches[(int)index], out ReadOnlySpan<float> fromLeft, out ReadOnlySpan<float> fromRight);
            run = Math.Min(left.Length - done, fromLeft.Length - (int)offset);
            fromLeft.Slice((int)offset, run).CopyTo(left[done..]);
            fromRight.Slice((int)offset, run).CopyTo(right[done..]);
        }
    }
}
