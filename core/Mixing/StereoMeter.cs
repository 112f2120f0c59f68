namespace Modul.Core.Mixing;

/// <summary>Two meter channels, the peaks gathered for their next step, and the clip mark. [audio]</summary>
internal struct StereoMeter
{
    private LevelMeter _left;
    private LevelMeter _right;
    private float _peakLeft;
    private float _peakRight;

    public readonly float Left => _left.Level;

    public readonly float Right => _right.Level;

    /// <summary>The largest sample ever met, as an amplitude.</summary>
    public float Highest { get; private set; }

    /// <summary>Whether a sample above full scale came by since the mark was last taken off.</summary>
    public bool Clipped { get; set; }

    public void Gather(float left, float right)
    {
        if (left > _peakLeft) _peakLeft = left;
        if (right > _peakRight) _peakRight = right;
    }

    public void Step(in LevelMeterRates rates)
    {
        float peak = _peakLeft > _peakRight ? _peakLeft : _peakRight;
        if (peak > Highest) Highest = peak;
        if (peak > 1) Clipped = true;
        _left.Step(_peakLeft, rates);
        _right.Step(_peakRight, rates);
        (_peakLeft, _peakRight) = (0, 0);
    }
}
