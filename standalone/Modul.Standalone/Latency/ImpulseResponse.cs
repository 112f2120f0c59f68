using System.Numerics;

namespace Modul.Standalone.Latency;

/// <summary>
/// What the path makes of a single pulse, by lag in frames and side: the recording deconvolved with the signal, in the signal's band, so that a
/// path of gain g and delay d gives g at lag d. The pulse is some two frames wide at 48 kHz. [any]
/// </summary>
internal sealed class ImpulseResponse
{
    // Of the signal's strongest frequency, in energy; its weakest one in the band holds 20 dB more.
    private const double Regularization = 1e-5;

    // Both sides in one transform: the left one is the real part, the right one the imaginary part, and the filter between is real.
    private readonly Complex[] _sides;

    private ImpulseResponse(Complex[] sides) => _sides = sides;

    /// <summary>Deconvolves a recording; samples that are no finite number count as 0.</summary>
    public static ImpulseResponse Of(ReadOnlySpan<float> signal, ReadOnlySpan<float> left, ReadOnlySpan<float> right, int rate)
    {
        var sides = new Complex[BitOperations.RoundUpToPowerOf2((uint)(left.Length + signal.Length))];
        double leftMean = Mean(left), rightMean = Mean(right);
        for (int i = 0; i < left.Length; i++) sides[i] = new Complex(Clean(left[i]) - leftMean, Clean(right[i]) - rightMean);
        Fft.Forward(sides);
        Complex[] filter = InverseFilter(signal, sides.Length, rate);
        for (int i = 0; i < sides.Length; i++) sides[i] *= filter[i];
        Fft.Inverse(sides);
        return new ImpulseResponse(sides);
    }

    /// <summary>The response of one side, 0 or 1, at a lag, which may be negative.</summary>
    public double At(int side, int lag)
    {
        Complex value = _sides[lag < 0 ? lag + _sides.Length : lag];
        return side == 0 ? value.Real : value.Imaginary;
    }

    // Takes the signal to a pulse of height 1.
    private static Complex[] InverseFilter(ReadOnlySpan<float> signal, int size, int rate)
    {
        var filter = new Complex[size];
        for (int i = 0; i < signal.Length; i++) filter[i] = signal[i];
        Fft.Forward(filter);
        double least = Regularization * filter.Max(Energy), height = 0;
        for (int i = 0; i < size; i++)
        {
            double weight = Weight((double)Math.Min(i, size - i) * rate / size, rate), energy = Energy(filter[i]);
            height += weight * energy / (energy + least) / size;
            filter[i] = weight * Complex.Conjugate(filter[i]) / (energy + least);
        }
        for (int i = 0; i < size; i++) filter[i] /= height;
        return filter;
    }

    // A raised cosine down to the top, whose pulse hardly rings; and nothing below the signal's bottom, where the hum is.
    private static double Weight(double frequency, int rate)
    {
        double bottom = TestSignal.Bottom(rate), share = Math.Clamp((frequency / bottom) - 0.6, 0, 1);
        double high = Math.Cos(Math.PI / 2 * Math.Min(1, frequency / TestSignal.Top(rate))), low = Math.Sin(Math.PI / 2 * share);
        return high * high * low * low;
    }

    private static double Energy(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);

    private static double Mean(ReadOnlySpan<float> samples)
    {
        double sum = 0;
        foreach (float sample in samples) sum += Clean(sample);
        return sum / Math.Max(1, samples.Length);
    }

    private static float Clean(float sample) => float.IsFinite(sample) ? sample : 0;
}
