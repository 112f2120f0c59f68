using System.Numerics;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Timing;

public class RateConversionTests
{
    private static readonly int[] Rates = [8000, 11_025, 44_100, 48_000, 88_200, 96_000, 192_000];

    [Fact]
    public void A_frame_becomes_the_nearest_one()
    {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++)
        {
            long frames = random.NextInt64(-1L << random.Next(2, 60), 1L << random.Next(2, 60));
            (int from, int to) = (random.Next(1000, 768_000), random.Next(1000, 768_000));
            if (BigInteger.Abs((BigInteger)frames * to / from) > long.MaxValue) continue;
            BigInteger off = ((BigInteger)RateConversion.Frames(frames, from, to) * from) - ((BigInteger)frames * to);
            (2 * off <= from && 2 * off > -from).ShouldBeTrue($"{frames} from {from} to {to}");
        }
    }

    [Theory]
    [InlineData(new long[] { 96_000, 96_000 }, new long[] { 88_200, 88_200 })]
    [InlineData(new long[] { 100_001 }, new long[] { 91_876 })]
    [InlineData(new long[] { 100_001, 400_004, 0, 200_002 }, new long[] { 91_876, 367_504, 0, 183_752 })]
    [InlineData(new long[] { 20_002, 30_003, 60_006 }, new long[] { 18_376, 27_564, 55_128 })] // 9188 for each 10 001
    [InlineData(new long[] { 20_002, 30_005 }, new long[] { 18_377, 27_567 })]
    [InlineData(new long[] { 1, 96_000, 1_000_007 }, new long[] { 1, 88_200, 918_756 })]
    public void From_48_to_44_kHz_loops_in_step_stay_in_step(long[] lengths, long[] expected) =>
        RateConversion.Lengths(lengths, 48_000, 44_100).ShouldBe(expected);

    [Fact]
    public void Equal_loops_and_whole_multiples_stay_so_and_no_length_is_far_from_its_own()
    {
        var random = new Random(5);
        for (int round = 0; round < 2000; round++)
        {
            (int from, int to) = (Rates[random.Next(Rates.Length)], Rates[random.Next(Rates.Length)]);
            long reference = random.Next(16 * 12_000, 2_000_000) / 48 * 48;
            long[] lengths = [reference, .. Enumerable.Range(0, 6).Select(_ => LoopLength.Round(random.Next(2000, 4_000_000), reference))];
            long[] converted = RateConversion.Lengths(lengths, from, to);
            for (int a = 0; a < lengths.Length; a++)
            {
                for (int b = 0; b < lengths.Length; b++) (converted[a] * lengths[b]).ShouldBe(converted[b] * lengths[a]);
                ((double)converted[a] * from / to).ShouldBe(lengths[a], lengths[a] / 1000.0);
            }
        }
    }

    [Fact]
    public void Loops_of_any_lengths_are_rounded_by_no_more_than_a_frame_or_a_thousandth()
    {
        var random = new Random(6);
        for (int round = 0; round < 2000; round++)
        {
            (int from, int to) = (random.Next(1000, 768_000), random.Next(1000, 768_000));
            long[] lengths = [.. Enumerable.Range(0, random.Next(1, 65)).Select(_ => random.NextInt64(0, 1L << random.Next(1, 32)))];
            long[] converted = RateConversion.Lengths(lengths, from, to);
            for (int i = 0; i < lengths.Length; i++)
            {
                (converted[i] > 0).ShouldBe(lengths[i] > 0);
                double exact = (double)lengths[i] * to / from;
                ((double)converted[i]).ShouldBe(exact, Math.Max(1, exact / 999));
            }
        }
    }
}
