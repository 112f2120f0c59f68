namespace Modul.Standalone.Latency;

/// <summary>
/// The sound that is played out to be found again: an exponential sweep (A. Farina, "Simultaneous measurement of impulse response and
/// distortion with a swept-sine technique", AES 108th convention, 2000), here from high to low, so that what distortion adds to it arrives
/// after the signal and is never taken for an earlier arrival. [any]
/// </summary>
internal static class TestSignal
{
    /// <summary>How long it is.</summary>
    public const double Seconds = 0.4;

    /// <summary>Its peak: -12 dBFS.</summary>
    public const double Peak = 0.25;

    private const double FadeIn = 0.01;
    private const double FadeOut = 0.04;

    /// <summary>Where it begins, in Hz.</summary>
    public static double Top(int rate) => Math.Min(18_000, 0.4 * rate);

    /// <summary>Where it ends, in Hz: above the hum of the mains.</summary>
    public static double Bottom(int rate) => Math.Min(100, Top(rate) / 8);

    /// <summary>The mono signal.</summary>
    /// <param name="rate">Frames a second, at least 1000.</param>
    public static float[] Make(int rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, 1000);
        var signal = new float[(int)(rate * Seconds)];
        double growth = Math.Log(Top(rate) / Bottom(rate));
        for (int i = 0; i < signal.Length; i++)
        {
            double left = (signal.Length - 1 - i) / (double)rate; // the rising sweep, read backwards
            double phase = 2 * Math.PI * Bottom(rate) * Seconds / growth * (Math.Exp(left / Seconds * growth) - 1);
            signal[i] = (float)(Peak * Fade(i / (rate * FadeIn)) * Fade(left / FadeOut) * Math.Sin(phase));
        }
        return signal;
    }

    // A raised cosine from 0 to 1.
    private static double Fade(double share) => share >= 1 ? 1 : 0.5 - (0.5 * Math.Cos(Math.PI * share));
}
