using Modul.Core.Storage;

namespace Modul.Core.Streams;

/// <summary>
/// The last frames of a stream of several channels, each frame found by its place in time. One thread writes on and on, one reads where it wants;
/// the writer never comes round to what the reader has yet to read, which who uses it has to see to. Native memory, planar. [audio]
/// </summary>
internal sealed unsafe class FrameRing : IDisposable
{
    private readonly NativeBuffer _buffer;
    private readonly float* _samples;
    private readonly int _mask;
    private long _written;

    /// <summary>A ring for at least <paramref name="frames"/> frames; the next power of two is taken.</summary>
    public FrameRing(int channels, int frames)
    {
        Channels = channels;
        Frames = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)frames);
        _mask = Frames - 1;
        _buffer = new NativeBuffer((nuint)channels * (nuint)Frames * sizeof(float));
        _samples = (float*)_buffer.Pointer;
    }

    public int Channels { get; }

    /// <summary>How many frames it remembers.</summary>
    public int Frames { get; }

    /// <summary>The frame after the last one written. [any]</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>Appends frames.</summary>
    public void Write(float** channels, int frames)
    {
        int at = (int)(_written & _mask), first = Math.Min(frames, Frames - at);
        for (int channel = 0; channel < Channels; channel++)
        {
            Copy(channels[channel], Side(channel) + at, first);
            Copy(channels[channel] is null ? null : channels[channel] + first, Side(channel), frames - first);
        }
        Volatile.Write(ref _written, _written + frames);
    }

    /// <summary>Copies frames that have been written, from a place in time on.</summary>
    public void Read(long from, float** channels, int offset, int frames)
    {
        int at = (int)(from & _mask), first = Math.Min(frames, Frames - at);
        for (int channel = 0; channel < Channels; channel++)
        {
            if (channels[channel] is null) continue;
            Copy(Side(channel) + at, channels[channel] + offset, first);
            Copy(Side(channel), channels[channel] + offset + first, frames - first);
        }
    }

    /// <summary>Goes on from another frame; neither side may be at work.</summary>
    public void Jump(long frame) => Volatile.Write(ref _written, frame);

    public void Dispose() => _buffer.Dispose();

    private float* Side(int channel) => _samples + ((nint)channel * Frames);

    private static void Copy(float* source, float* target, int frames)
    {
        if (source is null) new Span<float>(target, frames).Clear();
        else new ReadOnlySpan<float>(source, frames).CopyTo(new Span<float>(target, frames));
    }
}
