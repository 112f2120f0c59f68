namespace Modul.Editor.Model;

/// <summary>Counts what a wheel turned: a notch is a step, and a trackpad's many small turns add up to a few. Times are seconds of one clock.</summary>
internal sealed class WheelSteps
{
    private const double Notch = 120;
    private const double Pause = 0.3;

    private double _turned;
    private double _at = double.NegativeInfinity;

    /// <summary>Takes a turn as Windows counts it, 120 a notch, up above 0. Gives whole steps.</summary>
    public int Take(int delta, double now)
    {
        if (now - _at > Pause || Math.Sign(delta) != Math.Sign(_turned)) _turned = 0;
        _at = now;
        _turned += delta / Notch;
        int steps = (int)_turned;
        _turned -= steps;
        return steps;
    }
}
