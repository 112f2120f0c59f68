namespace Modul.Core.Mixing;

/// <summary>One stereo source of a mix: where its next samples lie, its gains, and the peaks gathered since its meter was last fed. [audio]</summary>
internal unsafe struct Lane
{
    public float* Left;
    public float* Right;

    /// <summary>Frames that lie at <see cref="Left"/> and <see cref="Right"/> in one piece; 0 where they are to be asked for anew.</summary>
    public int Ahead;

    public Slope GainLeft;
    public Slope GainRight;
    public float PeakLeft;
    public float PeakRight;

    public void Pass(int frames)
    {
        if (Ahead <= frames)
        {
            Ahead = 0;
            return;
        }
        Left += frames;
        Right += frames;
        Ahead -= frames;
    }
}
