namespace Modul.Core.Mixing;

/// <summary>One stereo source of a mix pass: its samples, its gains, and the peaks that the pass leaves behind. [audio]</summary>
internal unsafe struct Lane
{
    public float* Left;
    public float* Right;
    public Slope GainLeft;
    public Slope GainRight;
    public float PeakLeft;
    public float PeakRight;

    public readonly bool Moves => GainLeft.Moves || GainRight.Moves;
}
