namespace Modul.Standalone.Latency;

/// <summary>
/// Finds a test signal in what was recorded while it was played.
/// <para>An arrival is a lag at which the path's impulse response, of either side, stands 20 dB above its surroundings and above a gain of
/// -70 dB. White noise alone reaches 15 dB; below -70 dB it is crosstalk. White noise may be up to 15 dB louder than the signal that came
/// back.</para>
/// <para>The first arrival counts that is no more than 20 dB below the strongest one: a reflection that comes later may be louder, crosstalk that
/// comes earlier is fainter than that. A filter rings before its peak, so the largest lag of the half millisecond from there on is the
/// answer, the whole frame that is nearest to it.</para>
/// </summary>
internal sealed class RoundTripFinder
{
    private const double LeastOverFloor = 10;
    private const double LeastOfStrongest = 0.1;
    private const double LeastLevel = -70;
    private const double MostConfidence = 120;
    private const double RingingSeconds = 0.0005;

    private static readonly double LeastGain = Math.Pow(10, LeastLevel / 20);

    private readonly ImpulseResponse _response;
    private readonly ResponseFloor[] _floors;

    private RoundTripFinder(ImpulseResponse response, int lags, int rate)
    {
        _response = response;
        _floors = [new ResponseFloor(response, 0, lags, rate), new ResponseFloor(response, 1, lags, rate)];
    }

    /// <summary>Finds the delay, from 0 to what leaves the whole signal in the recording. [control]</summary>
    /// <param name="signal">What <see cref="TestSignal"/> made for the rate.</param>
    /// <param name="left">The left input from the frame on at which the signal began to be played; at least as long as the signal.</param>
    /// <param name="right">The right input, of the same length.</param>
    /// <param name="rate">Frames a second.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static RoundTrip Find(ReadOnlySpan<float> signal, ReadOnlySpan<float> left, ReadOnlySpan<float> right, int rate)
    {
        if (left.Length != right.Length) throw new ArgumentException("expected two sides of the same length", nameof(right));
        if (left.Length < signal.Length) throw new ArgumentException("expected a recording as long as the signal", nameof(left));
        int lags = left.Length - signal.Length + 1;
        var finder = new RoundTripFinder(ImpulseResponse.Of(signal, left, right, rate), lags, rate);
        float peak = Math.Max(Peak(left), Peak(right));
        return finder.FirstArrival(lags, 1 + (int)(rate * RingingSeconds)) is { } arrival
            ? finder.Describe(arrival, peak)
            : new RoundTrip { InputPeak = peak };
    }

    private (int Side, int Lag)? FirstArrival(int lags, int ringing)
    {
        if (Strongest(0, lags) is not { } strongest) return null;
        double least = LeastOfStrongest * Gain(strongest);
        int first = 0;
        while (!IsArrival(0, first, least) && !IsArrival(1, first, least)) first++;
        return Strongest(first, Math.Min(lags, first + ringing));
    }

    private (int Side, int Lag)? Strongest(int from, int to)
    {
        (int Side, int Lag)? strongest = null;
        double gain = LeastGain;
        for (int lag = from; lag < to; lag++)
            for (int side = 0; side < _floors.Length; side++)
            {
                if (!IsArrival(side, lag, gain)) continue;
                strongest = (side, lag);
                gain = Math.BitIncrement(Gain((side, lag))); // of equal ones the first
            }
        return strongest;
    }

    private bool IsArrival(int side, int lag, double least) =>
        Gain((side, lag)) is var gain && gain >= least && gain >= LeastOverFloor * _floors[side].At(lag);

    private double Gain((int Side, int Lag) arrival) => Math.Abs(_response.At(arrival.Side, arrival.Lag));

    private RoundTrip Describe((int Side, int Lag) arrival, float inputPeak)
    {
        double overFloor = 20 * Math.Log10(Gain(arrival) / _floors[arrival.Side].At(arrival.Lag));
        return new RoundTrip(
            Found: true,
            arrival.Lag,
            Level: 20 * Math.Log10(Gain(arrival)),
            Confidence: Math.Min(MostConfidence, overFloor),
            Inverted: _response.At(arrival.Side, arrival.Lag) < 0,
            inputPeak);
    }

    private static float Peak(ReadOnlySpan<float> samples)
    {
        float peak = 0;
        foreach (float sample in samples)
            if (float.IsFinite(sample) && Math.Abs(sample) > peak) peak = Math.Abs(sample);
        return peak;
    }
}
