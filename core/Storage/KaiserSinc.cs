using System.Runtime.Intrinsics;

namespace Modul.Core.Storage;

/// <summary>
/// A low-pass that gives a signal's value between its samples: a sinc under a Kaiser window, in a table of phases between which lines
/// are drawn. Window and length by J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974
/// (beta = 0.1102 (A - 8.7), taps = (A - 7.95) / (14.36 width)); the table by J. O. Smith, "Digital Audio Resampling".
/// </summary>
internal sealed unsafe class KaiserSinc : IDisposable
{
    private const double Attenuation = 100; // dB
    private const double PassEdge = 0.9, StopEdge = 1; // of the lower Nyquist frequency
    private const double Beta = 0.1102 * (Attenuation - 8.7);
    private const int Phases = 512; // to a frame of the lower rate: the lines are 106 dB below

    private readonly NativeBuffer _buffer;
    private readonly float* _table;
    private readonly int _phases;

    /// <summary>A filter for a signal of which frequencies up to <paramref name="bandwidth"/> (0 to 1) of its Nyquist frequency are to stay.</summary>
    public KaiserSinc(double bandwidth)
    {
        double width = (StopEdge - PassEdge) / 2 * bandwidth;
        double taps = (Attenuation - 7.95) / (14.36 * width);
        Taps = (((int)(taps / 16)) + 1) * 16;
        _phases = Math.Max(1, (int)Math.Ceiling(Phases * bandwidth));
        _buffer = new NativeBuffer((nuint)((_phases + 1) * Taps * sizeof(float)));
        _table = (float*)_buffer.Pointer;
        double cutoff = (PassEdge + StopEdge) / 2 * bandwidth;
        for (int phase = 0; phase <= _phases; phase++)
            for (int tap = 0; tap < Taps; tap++)
                _table[(phase * Taps) + tap] = (float)Kernel(tap - Before - ((double)phase / _phases), cutoff, Taps / 2.0);
    }

    /// <summary>Samples that one value is made of.</summary>
    public int Taps { get; }

    /// <summary>How many of them lie before the sample that begins the gap between two samples in which the value is.</summary>
    public int Before => (Taps / 2) - 1;

    /// <summary>
    /// The value at a fraction (0 up to 1) of a frame behind sample number <see cref="Before"/> of the samples shown, of which there are
    /// <see cref="Taps"/> on each side.
    /// </summary>
    public (float Left, float Right) At(double fraction, float* left, float* right)
    {
        double place = fraction * _phases;
        int phase = Math.Min((int)place, _phases - 1);
        Vector256<float> share = Vector256.Create((float)(place - phase)), sumLeft = default, sumRight = default;
        float* row = _table + ((nint)phase * Taps), next = row + Taps;
        for (int i = 0; i < Taps; i += Vector256<float>.Count)
        {
            Vector256<float> weight = Vector256.Load(row + i);
            weight += share * (Vector256.Load(next + i) - weight);
            sumLeft += weight * Vector256.Load(left + i);
            sumRight += weight * Vector256.Load(right + i);
        }
        return (Vector256.Sum(sumLeft), Vector256.Sum(sumRight));
    }

    /// <summary>Frees the table.</summary>
    public void Dispose() => _buffer.Dispose();

    private static double Kernel(double time, double cutoff, double half)
    {
        double edge = time / half;
        if (Math.Abs(edge) >= 1) return 0;
        double angle = Math.PI * cutoff * time;
        double sinc = angle == 0 ? 1 : Math.Sin(angle) / angle;
        return cutoff * sinc * Bessel(Beta * Math.Sqrt(1 - (edge * edge))) / Bessel(Beta);
    }

    /// <summary>The modified Bessel function of the first kind of order 0, by its power series.</summary>
    private static double Bessel(double x)
    {
        double sum = 1, term = 1;
        for (int k = 1; term > sum * 1e-17; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
