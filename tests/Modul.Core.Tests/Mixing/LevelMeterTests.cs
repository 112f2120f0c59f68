using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

public sealed class LevelMeterTests
{
    public static TheoryData<int> Rates() => [8000, 44_100, 48_000, 96_000, 192_000];

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_peak_shows_at_once_and_holds_for_20_ms(int rate)
    {
        LevelMeterRates rates = LevelMeter.RatesAt(rate);
        var meter = new LevelMeter();
        meter.Step(0.5f, rates);
        meter.Level.ShouldBe(0.5f);
        int frames = 0;
        for (; meter.Level == 0.5f; frames += LevelMeter.Interval) meter.Step(0, rates);
        frames -= LevelMeter.Interval; // the step that fell is not held
        ((double)frames / rate).ShouldBeInRange(0.020, 0.020 + ((double)LevelMeter.Interval / rate));
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void After_its_hold_it_falls_20_dB_in_one_and_a_half_seconds(int rate)
    {
        LevelMeterRates rates = LevelMeter.RatesAt(rate);
        var meter = new LevelMeter();
        meter.Step(1, rates);
        while (meter.Level == 1) meter.Step(0, rates);
        double from = 20 * Math.Log10(meter.Level);
        int steps = (int)(1.5 * rate / LevelMeter.Interval);
        for (int i = 0; i < steps; i++) meter.Step(0, rates);
        double fallen = from - (20 * Math.Log10(meter.Level)), seconds = (double)steps * LevelMeter.Interval / rate;
        (fallen / seconds).ShouldBe(20 / 1.5, 0.01);
    }

    [Fact]
    public void A_lower_peak_never_hides_it_and_holds_it_up_where_it_falls_below()
    {
        LevelMeterRates rates = LevelMeter.RatesAt(48_000);
        var meter = new LevelMeter();
        meter.Step(1, rates);
        float last = 1;
        for (int i = 0; i < 1000; i++)
        {
            meter.Step(0.25f, rates);
            meter.Level.ShouldBeInRange(0.25f, last);
            last = meter.Level;
        }
        meter.Level.ShouldBe(0.25f);
    }

    [Fact]
    public void A_higher_peak_takes_over_and_holds_anew()
    {
        LevelMeterRates rates = LevelMeter.RatesAt(48_000);
        var meter = new LevelMeter();
        meter.Step(0.5f, rates);
        for (int i = 0; i < 100; i++) meter.Step(0, rates);
        meter.Step(0.75f, rates);
        meter.Level.ShouldBe(0.75f);
        meter.Step(0, rates);
        meter.Level.ShouldBe(0.75f);
    }

    [Fact]
    public void It_comes_down_to_exactly_nothing()
    {
        LevelMeterRates rates = LevelMeter.RatesAt(48_000);
        var meter = new LevelMeter();
        meter.Step(1, rates);
        for (int i = 0; i < 48_000 * 20 / LevelMeter.Interval; i++) meter.Step(0, rates);
        meter.Level.ShouldBe(0);
    }

    [Fact]
    public void A_stereo_meter_shows_the_largest_of_what_it_gathered_since_its_last_step()
    {
        LevelMeterRates rates = LevelMeter.RatesAt(48_000);
        var meter = new StereoMeter();
        meter.Gather(0.1f, 0.9f);
        meter.Gather(0.7f, 0.2f);
        meter.Step(rates);
        (meter.Left, meter.Right, meter.Highest).ShouldBe((0.7f, 0.9f, 0.9f));
        for (int i = 0; i < 100; i++) meter.Step(rates);
        meter.Left.ShouldBeLessThan(0.5f);
        meter.Highest.ShouldBe(0.9f);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1.0000001f, true)]
    public void The_clip_mark_stays_once_a_sample_was_above_full_scale(float peak, bool clipped)
    {
        LevelMeterRates rates = LevelMeter.RatesAt(48_000);
        var meter = new StereoMeter();
        meter.Gather(0, peak);
        meter.Step(rates);
        for (int i = 0; i < 10; i++) meter.Step(rates);
        meter.Clipped.ShouldBe(clipped);
    }
}
