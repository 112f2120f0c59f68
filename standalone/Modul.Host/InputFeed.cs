using Modul.Core.Storage;
using Modul.Core.Streams;
using Modul.Host.Shared;

namespace Modul.Host;

/// <summary>Takes what the program feeds in place of the driver's input; what has not come in time is silence, and its place passes.</summary>
internal sealed unsafe class InputFeed : IDisposable
{
    private const int RingFrames = 1 << 18; // 5.4 s at 48 kHz
    private const int Chunk = 256;

    private readonly ChannelBlock _block = new(2, Bridge.MaxPeriod);
    private long _owed;
    private long _late;

    /// <summary>The ring that the program fills.</summary>
    public SpscRing<StereoFrame> Ring { get; } = new(RingFrames);

    /// <summary>Frames that were not there in time. [any]</summary>
    public long Late => Volatile.Read(ref _late);

    /// <summary>Takes a period, left and right. [audio]</summary>
    public float** Take(int frames)
    {
        Span<StereoFrame> chunk = stackalloc StereoFrame[Chunk];
        PayBack(chunk);
        int done = 0;
        while (done < frames && _owed == 0)
        {
            int taken = Ring.Take(chunk[..Math.Min(Chunk, frames - done)]);
            if (taken == 0) break;
            for (int i = 0; i < taken; i++) (_block.Channels[0][done + i], _block.Channels[1][done + i]) = (chunk[i].Left, chunk[i].Right);
            done += taken;
        }
        for (int side = 0; side < 2; side++) new Span<float>(_block.Channels[side] + done, frames - done).Clear();
        _owed += frames - done;
        Volatile.Write(ref _late, _late + frames - done);
        return _block.Channels;
    }

    public void Dispose()
    {
        Ring.Dispose();
        _block.Dispose();
    }

    /// <summary>Frames whose time has passed are dropped as they come, so that the others are in their place.</summary>
    private void PayBack(Span<StereoFrame> chunk)
    {
        while (_owed > 0)
        {
            int taken = Ring.Take(chunk[..(int)Math.Min(Chunk, _owed)]);
            if (taken == 0) return;
            _owed -= taken;
        }
    }
}
