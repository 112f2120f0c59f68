using Modul.Core.Storage;
using Modul.Host.Shared;
using Modul.Standalone.Rendering;

namespace Modul.Standalone.Live;

/// <summary>Keeps the ring that feeds files to the input full. [control]</summary>
internal sealed class FileFeeder(InputFeed feed, SpscRing<StereoFrame> ring)
{
    private const int Chunk = 4096;

    private readonly float[] _left = new float[Chunk];
    private readonly float[] _right = new float[Chunk];
    private readonly StereoFrame[] _both = new StereoFrame[Chunk];
    private long _frame;

    /// <summary>Fills what is free.</summary>
    public void Feed()
    {
        while (ring.Capacity - ring.Count >= Chunk)
        {
            feed.Read(_frame, _left, _right);
            for (int i = 0; i < Chunk; i++) _both[i] = new StereoFrame(_left[i], _right[i]);
            ring.Add(_both);
            _frame += Chunk;
        }
    }
}
