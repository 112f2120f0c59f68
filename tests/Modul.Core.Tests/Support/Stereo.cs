namespace Modul.Core.Tests.Support;

/// <summary>Stereo audio in two arrays.</summary>
internal sealed record Stereo(float[] Left, float[] Right)
{
    public Stereo(int frames)
        : this(new float[frames], new float[frames])
    {
    }

    public int Length => Left.Length;

    public float[][] Sides => [Left, Right];

    public Stereo Slice(long from, long to) => Each(side => side[(int)from..(int)to]);

    /// <summary>Does the same to both sides.</summary>
    public Stereo Each(Func<float[], float[]> change) => new(change(Left), change(Right));
}
