using Modul.Standalone.Latency;

namespace Modul.Standalone.Tests.Latency;

public sealed class RoundTripFinderTests
{
    private const int Rate = 48_000;

    private static readonly float[] Signal = TestSignal.Make(Rate);

    // The effective value of the signal.
    private static double Loudness => Math.Sqrt(Signal.Sum(sample => (double)sample * sample) / Signal.Length);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(2048)]
    [InlineData(4353)]
    [InlineData(50_000)]
    [InlineData(96_000)]
    public void A_delay_is_found_to_the_frame_at_any_gain_and_polarity(int delay)
    {
        foreach (double gain in (double[])[1, -1, 0.1, -0.01, 0.001])
        {
            RoundTrip trip = Find(Wire.For(Signal).Add(Signal, delay, gain));
            trip.Found.ShouldBeTrue($"gain {gain}");
            trip.Frames.ShouldBe(delay, $"gain {gain}");
            trip.Inverted.ShouldBe(gain < 0);
            trip.Level.ShouldBe(20 * Math.Log10(Math.Abs(gain)), 0.1);
            trip.InputPeak.ShouldBe((float)(Math.Abs(gain) * Signal.Max(Math.Abs)), 1e-6f);
        }
    }

    [Fact]
    public void Any_delay_is_found_to_the_frame_in_a_recording_that_just_holds_it()
    {
        var random = new Random(5);
        for (int i = 0; i < 12; i++)
        {
            int delay = random.Next(96_001);
            Find(new Wire(Signal.Length + delay).Add(Signal, delay)).Frames.ShouldBe(delay);
        }
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(44_100)]
    [InlineData(96_000)]
    [InlineData(192_000)]
    public void A_delay_is_found_at_any_rate(int rate)
    {
        float[] signal = TestSignal.Make(rate);
        foreach (int delay in (int[])[0, 777, rate])
        {
            Wire wire = Wire.For(signal, rate).Add(signal, delay, 0.3).Noise(0.001, seed: delay);
            RoundTripFinder.Find(signal, wire.Left, wire.Right, rate).ShouldSatisfyAllConditions(
                trip => trip.Found.ShouldBeTrue(),
                trip => trip.Frames.ShouldBe(delay));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_side_suffices_and_what_the_other_one_hears_does_no_harm(int side)
    {
        Find(Wire.For(Signal).Add(side, Signal, 4353, 0.05)).Frames.ShouldBe(4353);
        RoundTrip trip = Find(Wire.For(Signal).Add(side, Signal, 4353, 0.05).Noise(1 - side, 0.3, seed: 3));
        trip.Frames.ShouldBe(4353);
        trip.Level.ShouldBe(20 * Math.Log10(0.05), 0.1);
    }

    [Fact]
    public void Of_two_sides_the_earlier_one_counts() =>
        Find(Wire.For(Signal).Add(0, Signal, 900).Add(1, Signal, 700, -0.5)).ShouldSatisfyAllConditions(
            trip => trip.Frames.ShouldBe(700),
            trip => trip.Inverted.ShouldBeTrue());

    /// <summary>Noise 15 dB louder than what came back.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void White_noise_of_15_dB_more_moves_nothing(int seed)
    {
        const double Gain = 0.05;
        Wire wire = Wire.For(Signal).Add(Signal, 2048, Gain).Noise(Gain * Loudness * Math.Pow(10, 15 / 20.0), seed);
        RoundTrip trip = Find(wire);
        trip.Found.ShouldBeTrue();
        trip.Frames.ShouldBe(2048);
    }

    [Theory]
    [InlineData(50, 0.02)]
    [InlineData(60, 0.02)]
    [InlineData(50, 0.002)]
    public void Hum_ten_times_as_loud_moves_nothing(double frequency, double gain)
    {
        Wire wire = Wire.For(Signal).Add(Signal, 4353, gain);
        for (int overtone = 1; overtone < 8; overtone += 2) wire.Tone(frequency * overtone, 10 * gain * TestSignal.Peak / overtone);
        Find(wire).Frames.ShouldBe(4353);
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(-0.9f)]
    public void A_direct_voltage_moves_nothing(float level) =>
        Find(Wire.For(Signal).Add(Signal, 63, 0.01).Direct(level)).Frames.ShouldBe(63);

    [Theory]
    [InlineData(240, 2)]
    [InlineData(240, -3)]
    [InlineData(30_000, 3)]
    public void A_later_and_louder_reflection_does_not_win(int later, double gain)
    {
        RoundTrip trip = Find(Wire.For(Signal).Add(Signal, 1000, 0.1).Add(Signal, 1000 + later, 0.1 * gain));
        trip.Frames.ShouldBe(1000);
        trip.Inverted.ShouldBeFalse();
    }

    [Fact]
    public void Crosstalk_does_not_win() =>
        Find(Wire.For(Signal).Add(Signal, 64, 0.003).Add(1, Signal, 4353, 0.5)).Frames.ShouldBe(4353);

    [Fact]
    public void A_room_is_found_by_its_direct_sound()
    {
        var random = new Random(8);
        Wire wire = Wire.For(Signal).Add(Signal, 1500, 0.1);
        for (int i = 0; i < 400; i++)
        {
            double after = 0.003 + (0.3 * random.NextDouble());
            wire.Add(Signal, 1500 + (int)(after * Rate), 0.05 * Math.Exp(-after / 0.1) * (random.NextDouble() - 0.5) * 2);
        }
        Find(wire.Noise(0.002, seed: 9)).Frames.ShouldBe(1500);
    }

    /// <summary>Converters: a steep low-pass of linear phase, which rings before its peak, or a gentle one, and half a frame.</summary>
    [Theory]
    [InlineData(20_000, 0)]
    [InlineData(20_000, 0.5)]
    [InlineData(16_000, 0.3)]
    [InlineData(8_000, 0)]
    [InlineData(4_000, 0.4)]
    public void A_low_pass_moves_it_by_a_frame_at_most(double cutoff, double fraction)
    {
        const int Half = 100;
        float[] filtered = new float[Signal.Length + (2 * Half)];
        for (int k = 0; k <= 2 * Half; k++)
        {
            double at = k - Half - fraction, x = 2 * cutoff / Rate * at;
            double sinc = x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x), hann = 0.5 + (0.5 * Math.Cos(Math.PI * at / (Half + 1)));
            double tap = 2 * cutoff / Rate * sinc * hann;
            for (int i = 0; i < Signal.Length; i++) filtered[i + k] += (float)(tap * Signal[i]);
        }
        RoundTrip trip = Find(Wire.For(Signal).Add(filtered, 2048));
        trip.Found.ShouldBeTrue();
        Math.Abs(trip.Frames - (2048 + Half + fraction)).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_clipped_return_is_found()
    {
        RoundTrip trip = Find(Wire.For(Signal).Add(Signal, 2048, 20).Clip(1));
        trip.Frames.ShouldBe(2048);
        trip.InputPeak.ShouldBe(1);
    }

    [Fact]
    public void Samples_that_are_no_numbers_do_no_harm()
    {
        Wire wire = Wire.For(Signal).Add(Signal, 64);
        (wire.Left[100], wire.Right[5000], wire.Left[70_000]) = (float.NaN, float.PositiveInfinity, float.NegativeInfinity);
        Find(wire).Frames.ShouldBe(64);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        Should.Throw<ArgumentException>(() => RoundTripFinder.Find(Signal, new float[Signal.Length], new float[Signal.Length + 1], Rate));
        Should.Throw<ArgumentException>(() => RoundTripFinder.Find(Signal, new float[Signal.Length - 1], new float[Signal.Length - 1], Rate));
    }

    private static RoundTrip Find(Wire wire) => RoundTripFinder.Find(Signal, wire.Left, wire.Right, Rate);
}
