using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

public sealed unsafe class SampleGuardTests
{
    private static readonly int[] Lengths = [1, 7, 8, 9, 16, 31, 40];

    [Theory]
    [InlineData(float.NaN, 1, 0, 0)]
    [InlineData(float.PositiveInfinity, 0, 1, 0)]
    [InlineData(float.NegativeInfinity, 0, 1, 0)]
    [InlineData(float.Epsilon, 0, 0, 1)]
    [InlineData(-1.17e-38f, 0, 0, 1)]
    public void What_is_no_audio_becomes_silence_and_is_counted_wherever_it_stands(float odd, int nans, int infinities, int denormals)
    {
        foreach (int frames in Lengths)
        {
            for (int at = 0; at < frames; at++)
            {
                var guard = new SampleGuard();
                float[] samples = KernelSamples.Noise(frames, frames), expected = [.. samples];
                (samples[at], expected[at]) = (odd, 0);
                Clean(guard, samples, out float peak).ShouldBe(expected);
                peak.ShouldBe(expected.Max(MathF.Abs));
                (guard.NaNs, guard.Infinities, guard.Denormals).ShouldBe((nans, infinities, denormals));
            }
        }
    }

    [Fact]
    public void A_negative_nan_with_any_payload_is_caught()
    {
        var guard = new SampleGuard();
        float[] samples = [.. Enumerable.Range(1, 20).Select(i => BitConverter.Int32BitsToSingle(unchecked((int)0xFF80_0000) + (i * 1000)))];
        Clean(guard, samples, out float peak).ShouldAllBe(sample => sample == 0);
        (peak, guard.NaNs).ShouldBe((0, 20));
    }

    [Fact]
    public void Audio_passes_bit_for_bit_from_the_smallest_normal_to_the_largest_float()
    {
        float[] samples = [0, -0f, 1.17549435e-38f, -1.17549435e-38f, float.MaxValue, -float.MaxValue, 1, -1, 0.1f, .. KernelSamples.Noise(1, 100)];
        var guard = new SampleGuard();
        Clean(guard, samples, out float peak).Select(BitConverter.SingleToInt32Bits).ShouldBe(samples.Select(BitConverter.SingleToInt32Bits));
        peak.ShouldBe(float.MaxValue);
        (guard.NaNs, guard.Infinities, guard.Denormals).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Counts_go_on_from_run_to_run()
    {
        var guard = new SampleGuard();
        for (int i = 0; i < 5; i++) Clean(guard, [float.NaN, 1, float.NaN, 1e-40f, float.NegativeInfinity], out _);
        (guard.NaNs, guard.Infinities, guard.Denormals).ShouldBe((10, 5, 5));
    }

    [Fact]
    public void It_may_clean_in_place()
    {
        float[] samples = [.. KernelSamples.Noise(2, 50)];
        samples[33] = float.NaN;
        float[] expected = [.. samples];
        expected[33] = 0;
        fixed (float* both = samples) new SampleGuard().Clean(both, both, samples.Length);
        samples.ShouldBe(expected);
    }

    [Fact]
    public void Nothing_past_the_run_is_touched()
    {
        float[] source = [1, 2, float.NaN, 4], target = [9, 9, 9, 9];
        fixed (float* from = source)
        fixed (float* to = target)
            new SampleGuard().Clean(from, to, 3);
        target.ShouldBe([1, 2, 0, 9]);
    }

    private static float[] Clean(SampleGuard guard, float[] samples, out float peak)
    {
        var target = new float[samples.Length];
        fixed (float* from = samples)
        fixed (float* to = target)
            peak = guard.Clean(from, to, samples.Length);
        return target;
    }
}
