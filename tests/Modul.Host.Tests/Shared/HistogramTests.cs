using Modul.Host.Shared;

namespace Modul.Host.Tests.Shared;

public sealed class HistogramTests
{
    [Fact]
    public void Percentiles_are_those_of_what_was_counted_to_three_percent()
    {
        var random = new Random(1);
        long[] values = [.. Enumerable.Range(0, 100_000).Select(_ => (long)Math.Exp(random.NextDouble() * 23))];
        var histogram = new Histogram();
        foreach (long value in values) histogram.Add(value);
        Array.Sort(values);
        histogram.Count.ShouldBe(values.Length);
        foreach (double share in new[] { 0.01, 0.5, 0.9, 0.99, 0.999, 1 })
        {
            double expected = values[(int)Math.Ceiling(share * values.Length) - 1];
            ((double)histogram.Percentile(share)).ShouldBeInRange(expected, (expected * 1.032) + 1);
        }
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(31, 31)]
    [InlineData(long.MaxValue, (1L << 34) - 1)]
    public void What_is_out_of_range_counts_at_its_end(long value, long expected)
    {
        var histogram = new Histogram();
        histogram.Add(value);
        histogram.Percentile(1).ShouldBe(expected);
    }

    [Fact]
    public void What_is_shorter_is_counted_to_three_percent()
    {
        var histogram = new Histogram();
        for (int value = 0; value < 100_000; value++) histogram.Add(value);
        foreach (int below in new[] { 2000, 4000, 50_000 }) ((double)histogram.CountBelow(below)).ShouldBeInRange(below * 0.968, below);
        histogram.CountBelow(long.MaxValue).ShouldBe(100_000);
        histogram.CountBelow(0).ShouldBe(0);
    }

    [Fact]
    public void What_was_counted_between_two_moments_adds_up()
    {
        Histogram counted = default, sum = default;
        counted.Add(5);
        for (int slice = 1; slice <= 3; slice++)
        {
            Histogram before = counted;
            counted.Add(1000 * slice);
            sum.AddSince(before, counted);
            counted.Add(7); // between the slices
        }
        sum.Count.ShouldBe(3);
        sum.Percentile(0.01).ShouldBeInRange(1000, 1032);
        sum.Percentile(1).ShouldBeInRange(3000, 3096);
    }

    [Fact]
    public void Nothing_counted_gives_zero() => default(Histogram).Percentile(0.99).ShouldBe(0);
}
