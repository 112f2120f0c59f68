namespace Modul.Standalone.Latency;

/// <summary>
/// How loud one side of an impulse response is around a lag, single arrivals left out: the median of stretches of 25 ms, the largest of the
/// stretch itself and both its neighbours. Noise and music are spread over the whole response, an arrival is not. [any]
/// </summary>
internal sealed class ResponseFloor
{
    private const double StretchSeconds = 0.025;
    private const double MedianToDeviation = 1.4826; // for normally distributed noise

    private readonly double[] _floors;
    private readonly int _stretch;

    /// <param name="response">What is looked at.</param>
    /// <param name="side">0 or 1.</param>
    /// <param name="lags">Lags from 0 on that will be asked for.</param>
    /// <param name="rate">Frames a second.</param>
    public ResponseFloor(ImpulseResponse response, int side, int lags, int rate)
    {
        _stretch = Math.Max(1, (int)(rate * StretchSeconds));
        var values = new double[_stretch];
        var medians = new double[((lags - 1) / _stretch) + 3];
        for (int i = 0; i < medians.Length; i++)
        {
            for (int k = 0; k < _stretch; k++) values[k] = Math.Abs(response.At(side, ((i - 1) * _stretch) + k));
            Array.Sort(values);
            medians[i] = values[_stretch / 2];
        }
        _floors = new double[medians.Length - 2];
        for (int i = 0; i < _floors.Length; i++) _floors[i] = MedianToDeviation * Math.Max(medians[i + 1], Math.Max(medians[i], medians[i + 2]));
    }

    /// <summary>The standard deviation of noise that would be as loud.</summary>
    public double At(int lag) => _floors[lag / _stretch];
}
