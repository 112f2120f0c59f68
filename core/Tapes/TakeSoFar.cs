using Modul.Core.Storage;

namespace Modul.Core.Tapes;

/// <summary>
/// A take that still runs, closed a seam before where it is: what came after that fades out over its start, as at the end of any take. [storage]
/// </summary>
internal sealed class TakeSoFar : ITapeSource
{
    private readonly TapeAudio _take;
    private readonly int _seam;

    public TakeSoFar(TapeAudio take, int seam)
    {
        _take = take;
        _seam = (int)Math.Min(seam, take.Length / 3);
        Length = take.Length - _seam;
    }

    public long Length { get; }

    public void Read(long position, Span<float> left, Span<float> right)
    {
        _take.Read(position, left, right);
        int frames = (int)Math.Clamp(_seam - position, 0, left.Length);
        if (frames == 0) return;
        float[] tailLeft = new float[frames], tailRight = new float[frames];
        _take.Read(Length + position, tailLeft, tailRight);
        for (int i = 0; i < frames; i++)
        {
            float share = 1 - ((float)(position + i) / _seam);
            left[i] += share * (tailLeft[i] - left[i]);
            right[i] += share * (tailRight[i] - right[i]);
        }
    }
}
