using Modul.Standalone.Latency;

namespace Modul.Standalone.Tests.Latency;

public sealed class TestSignalTests
{
    [Theory]
    [InlineData(8_000)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(192_000)]
    [InlineData(768_000)]
    public void It_is_short_and_peaks_at_minus_12_dBFS_and_begins_and_ends_in_silence(int rate)
    {
        float[] signal = TestSignal.Make(rate);
        ((double)signal.Length / rate).ShouldBeInRange(0.3, 0.5);
        (20 * Math.Log10(signal.Max(Math.Abs))).ShouldBe(-12, 0.3);
        Math.Abs(signal[0]).ShouldBeLessThan(0.01f);
        Math.Abs(signal[^1]).ShouldBeLessThan(0.01f);
    }

    [Theory]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(96_000)]
    public void What_leaves_the_audible_band_is_40_dB_below_what_is_in_it(int rate)
    {
        float[] signal = TestSignal.Make(rate);
        double heard = new double[] { 200, 500, 1_000, 2_000, 5_000, 10_000 }.Min(Level);
        foreach (double frequency in (double[])[0, 5, 10, 15, 20_500, 21_000, 22_000])
            Level(frequency).ShouldBeLessThan(heard - 40, $"{frequency} Hz");
        for (double frequency = 24_500; frequency < rate / 2.0; frequency += 1500) Level(frequency).ShouldBeLessThan(heard - 60, $"{frequency} Hz");

        double Level(double frequency)
        {
            (double re, double im) = (0, 0);
            for (int i = 0; i < signal.Length; i++)
            {
                (double sin, double cos) = Math.SinCos(2 * Math.PI * frequency * i / rate);
                re += signal[i] * cos;
                im += signal[i] * sin;
            }
            return 10 * Math.Log10((re * re) + (im * im) + 1e-30);
        }
    }
}
