using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

public sealed class MixKernelTests
{
    private static readonly int[] Lengths = [1, 2, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 63, 64, 65, 128, 200, 255, 256];

    private static readonly int[] Counts = [1, 2, 3, 4, 5, 7, 8, 9, 64];

    public static TheoryData<int> LaneCounts() => [.. Counts];

    [Theory]
    [MemberData(nameof(LaneCounts))]
    public void Steady_lanes_add_up_bit_for_bit(int lanes) => ShouldAddUp(lanes, ramped: _ => false);

    [Theory]
    [MemberData(nameof(LaneCounts))]
    public void Ramped_lanes_add_up_bit_for_bit(int lanes) => ShouldAddUp(lanes, ramped: _ => true);

    [Theory]
    [MemberData(nameof(LaneCounts))]
    public void Steady_and_ramped_lanes_add_up_bit_for_bit_together(int lanes) => ShouldAddUp(lanes, ramped: lane => lane % 3 == 1);

    [Fact]
    public void The_sum_is_right_to_the_precision_of_a_float()
    {
        MixBench bench = Lanes(8, 256, _ => true);
        (float[] left, _) = bench.Mix(256, 256);
        float[][] samples = [.. Enumerable.Range(0, 8).Select(lane => KernelSamples.Noise(lane, 256 + (lane % 3))[(lane % 3)..])];
        for (int i = 0; i < 256; i++)
        {
            double sum = 0;
            for (int lane = 0; lane < 8; lane++) sum += samples[lane][i] * (0.25 + (0.01 * lane) + (1.0 / 4096 * (100 + i)));
            ((double)left[i]).ShouldBe(sum, 1e-5);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void Any_run_gives_the_samples_and_peaks_of_the_whole(int run)
    {
        foreach (int lanes in Counts)
        {
            MixBench bench = Lanes(lanes, 256, lane => lane % 4 == 3);
            (float[] left, float[] right) = bench.Mix(256, 256);
            (float[] peaksLeft, float[] peaksRight) = (bench.PeaksLeft, bench.PeaksRight);
            (float[] splitLeft, float[] splitRight) = bench.Mix(256, run);
            splitLeft.ShouldBe(left);
            splitRight.ShouldBe(right);
            bench.PeaksLeft.ShouldBe(peaksLeft);
            bench.PeaksRight.ShouldBe(peaksRight);
        }
    }

    [Fact]
    public void Peaks_are_the_largest_samples_after_the_gain()
    {
        foreach (int frames in Lengths)
        {
            MixBench bench = Lanes(5, frames, lane => lane >= 3);
            bench.Mix(frames, frames);
            for (int lane = 0; lane < 5; lane++) (bench.PeaksLeft[lane], bench.PeaksRight[lane]).ShouldBe(bench.Peaks(lane, frames));
        }
    }

    [Fact]
    public void Peaks_gather_over_runs_and_are_never_lowered()
    {
        MixBench bench = Lanes(3, 64, lane => lane == 1);
        bench.Mix(64, 64, peak: 7);
        bench.PeaksLeft.ShouldAllBe(peak => peak == 7);
        bench.PeaksRight.ShouldAllBe(peak => peak == 7);
    }

    [Fact]
    public void No_lanes_are_silence()
    {
        (float[] left, float[] right) = new MixBench().Mix(100, 100);
        left.Concat(right).ShouldAllBe(sample => sample == 0);
    }

    [Fact]
    public void One_lane_at_unity_passes_bit_for_bit()
    {
        MixBench bench = new MixBench().Lane(3, 256, Slope.Unity, Slope.Unity);
        (float[] left, float[] right) = bench.Mix(256, 256);
        left.ShouldBe(KernelSamples.Noise(3, 256));
        right.ShouldBe(KernelSamples.Noise(~3, 256));
    }

    private static void ShouldAddUp(int lanes, Predicate<int> ramped)
    {
        foreach (int frames in Lengths)
        {
            MixBench bench = Lanes(lanes, frames, ramped);
            (float[] left, float[] right) = bench.Mix(frames, frames);
            for (int i = 0; i < frames; i++) (left[i], right[i]).ShouldBe(bench.Sum(i));
        }
    }

    private static MixBench Lanes(int lanes, int frames, Predicate<int> ramped)
    {
        var bench = new MixBench();
        for (int lane = 0; lane < lanes; lane++)
        {
            float step = ramped(lane) ? 1f / 4096 : 0;
            bench.Lane(lane, frames, new Slope(0.25f + (0.01f * lane), step, 100), new Slope(1 - (0.01f * lane), -step, 7), lane % 3);
        }
        return bench;
    }
}
