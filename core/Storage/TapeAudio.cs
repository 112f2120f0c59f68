using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>A tape's audio for reading: one pass of the layer that it held when it was asked for.</summary>
public sealed unsafe class TapeAudio : ITapeSource
{
    private readonly Layer _layer;

    private readonly long _most;

    internal TapeAudio(int tape, Layer layer, long most = long.MaxValue) => (Tape, _layer, _most) = (tape, layer, most);

    /// <summary>The tape's number, 1 for the first.</summary>
    public int Tape { get; }

    /// <inheritdoc/>
    public long Length => Math.Min(_most, _layer.Length);

    /// <summary>The same, no longer than some frames: a take that runs on keeps what it had. [any]</summary>
    public TapeAudio UpTo(long frames) => new(Tape, _layer, frames);

    /// <summary>
    /// Shows frames where they lie in memory, from a position on: as many as follow one another there, at most <paramref name="most"/>. Returns how
    /// many. [storage]
    /// </summary>
    public int Peek(long position, int most, out ReadOnlySpan<float> left, out ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Length);
        int run = _layer.Run(position, (int)Math.Min(most, Length - position), out float* fromLeft, out float* fromRight);
        left = new ReadOnlySpan<float>(fromLeft, run);
        right = new ReadOnlySpan<float>(fromRight, run);
        return run;
    }

    /// <inheritdoc/>
    public void Read(long position, Span<float> left, Span<float> right)
    {
        if (position < 0 || position > Length - left.Length || left.Length != right.Length)
            throw new ArgumentOutOfRangeException(nameof(position), position, "expected a stretch inside the pass, both sides as long");
        fixed (float* toLeft = left)
        fixed (float* toRight = right)
            if (!left.IsEmpty) _layer.CopyFrom(position, left.Length, toLeft, toRight);
    }
}
