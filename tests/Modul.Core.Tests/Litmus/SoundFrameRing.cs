using Modul.Core.Streams;

namespace Modul.Core.Tests.Litmus;

/// <summary>The ring of the bridge.</summary>
internal sealed unsafe class SoundFrameRing(int frames) : IFrameRingUnderTest, IDisposable
{
    private readonly FrameRing _ring = new(1, frames);

    public int Frames => _ring.Frames;

    public long Written => _ring.Written;

    public void Write(Span<float> samples)
    {
        fixed (float* first = samples)
        {
            float* channel = first;
            _ring.Write(&channel, samples.Length);
        }
    }

    public void Read(long from, Span<float> samples)
    {
        fixed (float* first = samples)
        {
            float* channel = first;
            _ring.Read(from, &channel, 0, samples.Length);
        }
    }

    public void Dispose() => _ring.Dispose();
}
