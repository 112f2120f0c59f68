using Modul.Core.Storage;
using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Storage;

/// <summary>Loops of one second at one rate, compared with what the same sound is at another.</summary>
public class ResamplerTests
{
    private const double Down90 = 3.16e-5;

    [Theory]
    [InlineData(48_000, 44_100)]
    [InlineData(44_100, 48_000)]
    [InlineData(44_100, 96_000)]
    [InlineData(192_000, 44_100)]
    [InlineData(48_000, 8000)]
    [InlineData(8000, 48_000)]
    public void A_sine_up_to_nine_tenths_of_the_lower_Nyquist_frequency_stays_what_it_is(int from, int to)
    {
        double nyquist = Math.Min(from, to) / 2.0;
        foreach (double part in new[] { 0, 0.001, 0.1, 0.5, 0.8, 0.9 })
        {
            double hertz = Math.Floor(nyquist * part);
            Stereo heard = Convert(Sound.Sine(from, from, hertz, 0.5), to);
            ErrorOf(heard, Sound.Sine(to, to, hertz, 0.5)).ShouldBeLessThan(Down90, $"{hertz} Hz");
        }
    }

    [Theory]
    [InlineData(48_000, 44_100)]
    [InlineData(96_000, 44_100)]
    [InlineData(48_000, 8000)]
    public void What_the_new_rate_cannot_hold_is_gone(int from, int to)
    {
        foreach (double part in new[] { 0.001, 0.1, 0.5, 0.99 })
        {
            double hertz = Math.Floor((to / 2.0) + (part * (from - to) / 2.0)) + 1;
            Stereo heard = Convert(Sound.Sine(from, from, hertz, 1), to);
            heard.Left.Max(Math.Abs).ShouldBeLessThan((float)Down90, $"{hertz} Hz");
        }
    }

    [Fact]
    public void There_and_back_band_limited_noise_is_itself()
    {
        Stereo noise = new Stereo(48_000).Each(_ => new float[48_000]);
        var random = new Random(1);
        for (int i = 0; i < 60; i++)
        {
            Stereo partial = Sound.Sine(48_000, 48_000, random.Next(20, 19_800), 0.01);
            for (int n = 0; n < 48_000; n++) (noise.Left[n], noise.Right[n]) = (noise.Left[n] + partial.Left[n], noise.Right[n] + partial.Right[n]);
        }
        ErrorOf(Convert(Convert(noise, 44_100), 48_000), noise).ShouldBeLessThan(Down90);
    }

    [Fact]
    public void The_end_joins_the_start_as_any_two_frames_do()
    {
        Stereo noise = Sound.Noise(4800), turned = noise.Each(side => [.. side[1600..], .. side[..1600]]);
        Stereo expected = Convert(noise, 4410).Each(side => [.. side[1470..], .. side[..1470]]);
        Convert(turned, 4410).ShouldBeNear(expected, 1e-6);
    }

    [Fact]
    public void It_is_the_same_in_any_pieces()
    {
        var resampler = new Resampler(new ArraySource(Sound.Noise(50_000)), 45_937);
        var whole = new Stereo(45_937);
        resampler.Read(0, whole.Left, whole.Right);
        var pieces = new Stereo(45_937);
        for (int done = 0, run = 1; done < pieces.Length; done += run, run = Math.Min((run * 3) + 1, pieces.Length - done))
            resampler.Read(done, pieces.Left.AsSpan(done, run), pieces.Right.AsSpan(done, run));
        pieces.ShouldBeBits(whole, "pieces");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 700)]
    [InlineData(2, 3)]
    [InlineData(700, 1)]
    [InlineData(10, 9)]
    [InlineData(20_000, 25)]
    public void A_loop_of_a_few_frames_keeps_its_level(int from, int to)
    {
        Stereo heard = Convert(new Stereo(from).Each(side => [.. side.Select(_ => 0.5f)]), to);
        heard.ShouldBeNear(new Stereo(to).Each(side => [.. side.Select(_ => 0.5f)]), 0.5 * Down90);
    }

    [Fact]
    public void In_as_many_frames_it_is_the_same_bits() => Convert(Sound.Noise(1000), 1000).ShouldBeBits(Sound.Noise(1000), "the same length");

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var source = new ArraySource(Sound.Noise(10_000));
        Should.Throw<ArgumentOutOfRangeException>(() => new Resampler(source, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new Resampler(source, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new Resampler(source, 20_000L * Resampler.MaxFactor));
        Should.Throw<ArgumentOutOfRangeException>(() => new Resampler(source, 100).Read(91, new float[10], new float[10]));
    }

    private static Stereo Convert(Stereo loop, int length)
    {
        var converted = new Stereo(length);
        new Resampler(new ArraySource(loop), length).Read(0, converted.Left, converted.Right);
        return converted;
    }

    /// <summary>The largest difference, as a share of the largest sample expected.</summary>
    private static double ErrorOf(Stereo heard, Stereo expected)
    {
        double error = 0, most = Math.Max(expected.Left.Max(Math.Abs), expected.Right.Max(Math.Abs));
        for (int side = 0; side < 2; side++)
            for (int i = 0; i < expected.Length; i++)
                error = Math.Max(error, Math.Abs((double)heard.Sides[side][i] - expected.Sides[side][i]));
        return error / most;
    }
}
