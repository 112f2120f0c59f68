using Modul.Core.Timing;

namespace Modul.Core.Tests.Timing;

public sealed class LoopLengthTests
{
    [Theory]
    [InlineData(96_000, 4, 4, 120)] // a bar
    [InlineData(192_000, 4, 4, 120)] // two
    [InlineData(180_000, 4, 4, 128)] // two: 64 would be further off
    [InlineData(384_000, 4, 4, 120)]
    [InlineData(144_000, 4, 4, 80)] // one bar of 80 and two of 160 are as near: the fewer
    [InlineData(72_000, 3, 4, 120)]
    [InlineData(72_000, 6, 8, 120)] // 6/8 is three quarters long
    [InlineData(11_520, 4, 4, 1000)]
    [InlineData(11_519, 4, 4, 0)] // one bar alone would be faster than any transport
    [InlineData(1, 4, 4, 0)]
    public void A_take_s_tempo_is_the_one_nearest_to_120_that_makes_it_a_power_of_two_of_bars(long frames, int beats, int unit, double tempo) =>
        LoopLength.TempoOf(frames, 48_000, new TimeSignature(beats, unit)).ShouldBe(tempo, 1e-9);

    [Fact]
    public void No_other_power_of_two_of_bars_is_nearer()
    {
        var random = new Random(1);
        for (int i = 0; i < 3000; i++)
        {
            long frames = random.NextInt64(12_000, 200_000_000);
            var meter = new TimeSignature(random.Next(1, 17), 1 << random.Next(6));
            double bar = meter.Beats * 4.0 / meter.Unit * 60 * 48_000 / frames;
            double nearest = Enumerable.Range(0, 40).Select(power => bar * Math.Pow(2, power)).MinBy(tempo => Math.Abs(tempo - 120));
            LoopLength.TempoOf(frames, 48_000, meter).ShouldBe(nearest is >= 10 and <= 1000 ? nearest : 0, 1e-6);
        }
    }

    [Theory]
    [InlineData(100, 96, 96)]
    [InlineData(140, 96, 96)]
    [InlineData(150, 96, 192)]
    [InlineData(1000, 96, 960)]
    [InlineData(50, 96, 48)]
    [InlineData(33, 96, 32)]
    [InlineData(1, 96, 6)] // a sixteenth
    [InlineData(30, 97, 97)] // no part of a prime is whole
    [InlineData(5, 1, 5)]
    [InlineData(0, 96, 0)]
    [InlineData(-5, 96, -5)]
    [InlineData(50, 0, 50)]
    public void A_length_rounds_to_what_keeps_step_with_the_first_loop(long raw, long reference, long rounded) =>
        LoopLength.Round(raw, reference).ShouldBe(rounded);

    [Fact]
    public void No_other_multiple_or_part_is_nearer()
    {
        var random = new Random(2);
        for (int i = 0; i < 3000; i++)
        {
            long reference = random.Next(1, 5000), raw = random.Next(1, 50_000);
            long[] steps = [.. Enumerable.Range(1, 50_001).Select(times => times * reference).TakeWhile(length => length <= raw + reference)];
            long[] parts = [.. new[] { 2, 3, 4, 6, 8, 12, 16 }.Where(part => reference % part == 0).Select(part => reference / part)];
            long rounded = LoopLength.Round(raw, reference);
            steps.Concat(parts).ShouldContain(rounded);
            Math.Abs(rounded - raw).ShouldBe(steps.Concat(parts).Min(length => Math.Abs(length - raw)));
        }
    }
}
