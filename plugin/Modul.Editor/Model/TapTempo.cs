namespace Modul.Editor.Model;

/// <summary>The tempo that somebody taps, a tap a beat.</summary>
internal sealed class TapTempo
{
    private const double Longest = 2.5;
    private const int Taps = 8;
    private const int LeastTaps = 3;

    private readonly double[] _times = new double[Taps];
    private int _count;

    /// <summary>One tap, at a time in seconds. Gives quarter notes a minute, to a tenth; 0 while it takes more taps to tell.</summary>
    public double Tap(double now, int beatUnit)
    {
        if (_count > 0 && now - _times[_count - 1] > Longest) _count = 0;
        if (_count == Taps)
        {
            Array.Copy(_times, 1, _times, 0, Taps - 1);
            _count--;
        }
        _times[_count++] = now;
        if (_count < LeastTaps) return 0;
        double beat = (now - _times[0]) / (_count - 1);
        return beat > 0 ? TempoText.Clamp(60 / beat * 4 / beatUnit) : 0;
    }
}
