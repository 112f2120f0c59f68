using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

public sealed unsafe class WriteKernelTests
{
    private static readonly int[] Lengths = [0, 1, 3, 7, 8, 9, 15, 16, 17, 23, 24, 31, 32, 40, 255, 256];

    public static TheoryData<bool, int> Ways()
    {
        var ways = new TheoryData<bool, int>();
        foreach (bool past in new[] { false, true })
            for (int offset = 0; offset < 8; offset++) ways.Add(past, offset);
        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_overdub_is_input_plus_feedback_times_old(bool past, int offset)
    {
        foreach (int frames in Lengths)
        {
            float[] old = KernelSamples.Noise(1, frames), input = KernelSamples.Noise(2, frames);
            float[] target = Overdub(old, input, 0.7f, past, offset, out _, out _);
            for (int i = 0; i < frames; i++) target[i].ShouldBe(input[i] + (0.7f * old[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_an_overdub_writes_is_always_finite_and_never_denormal(bool past, int offset)
    {
        for (int seed = 0; seed < 50; seed++)
        {
            float[] old = KernelSamples.AnySize(seed, 256), input = KernelSamples.AnySize(seed + 1000, 256);
            float[] target = Overdub(old, input, 1, past, offset, out float least, out float most);
            for (int i = 0; i < target.Length; i++)
            {
                double sum = (double)input[i] + old[i];
                float expected = Math.Abs(sum) > float.MaxValue ? Math.Sign(sum) * float.MaxValue
                    : float.IsNormal((float)sum) ? (float)sum : 0;
                target[i].ShouldBe(expected);
            }
            (least, most).ShouldBe((target.Min(), target.Max()));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_overdub_widens_the_extremes_that_it_is_given(bool past, int offset)
    {
        foreach (int frames in Lengths)
        {
            float[] old = KernelSamples.Noise(3, frames), input = KernelSamples.Noise(4, frames);
            (float least, float most) = (-0.125f, 0.0625f);
            float[] target = OverdubWidening(old, input, 0.5f, past, offset, ref least, ref most);
            (least, most).ShouldBe((target.Append(-0.125f).Min(), target.Append(0.0625f).Max()));
        }
    }

    [Fact]
    public void An_overdub_may_write_over_what_it_reads()
    {
        float[] old = KernelSamples.Noise(5, 100), input = KernelSamples.Noise(6, 100);
        float[] expected = Overdub(old, input, 0.5f, false, 0, out _, out _);
        (float least, float most) = (0, 0);
        fixed (float* both = old)
        fixed (float* from = input)
            WriteKernel.Overdub(both, both, from, 100, 0.5f, false, ref least, ref most);
        old.ShouldBe(expected);
    }

    [Fact]
    public void A_copy_is_bit_for_bit()
    {
        foreach (int frames in Lengths)
        {
            float[] input = KernelSamples.AnySize(7, frames), target = new float[frames + 1];
            target[frames] = 5;
            fixed (float* to = target)
            fixed (float* from = input)
                WriteKernel.Copy(to, from, frames);
            for (int i = 0; i < frames; i++) BitConverter.SingleToInt32Bits(target[i]).ShouldBe(BitConverter.SingleToInt32Bits(input[i]));
            target[frames].ShouldBe(5);
        }
    }

    [Fact]
    public void A_blend_goes_from_the_old_to_the_new_in_a_straight_line()
    {
        const int Seam = 200;
        float[] old = KernelSamples.Noise(8, Seam), input = KernelSamples.Noise(9, Seam);
        float[] target = Blend(old, input, new Slope(0.5f, 0, 0), new Slope(0, 1f / Seam, 0));
        for (int i = 0; i < Seam; i++)
        {
            double fresh = input[i] + (0.5 * old[i]), share = (double)i / Seam;
            ((double)target[i]).ShouldBe(((1 - share) * old[i]) + (share * fresh), 1e-6);
        }
        target[0].ShouldBe(old[0]);
    }

    [Fact]
    public void A_blend_of_equals_changes_nothing()
    {
        float[] same = KernelSamples.Noise(10, 200);
        Blend(same, same, default, new Slope(1, -1f / 200, 0)).ShouldBe(same);
        Blend(same, same, default, new Slope(0, 1f / 200, 0)).ShouldBe(same);
    }

    [Fact]
    public void A_full_share_is_the_new_alone_bit_for_bit()
    {
        float[] old = KernelSamples.Noise(11, 64), input = KernelSamples.Noise(12, 64);
        Blend(old, input, default, Slope.Unity).ShouldBe(input);
    }

    [Fact]
    public void A_blend_is_always_finite_and_never_denormal()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            float[] old = Clean(KernelSamples.AnySize(seed, 256)), input = Clean(KernelSamples.AnySize(seed + 1000, 256));
            foreach (float feedback in new[] { 0, 0.5f, 1 })
                Blend(old, input, new Slope(feedback, 0, 0), new Slope(1, -1f / 256, 0)).ShouldAllBe(sample => sample == 0 || float.IsNormal(sample));
        }
    }

    [Fact]
    public void Measuring_finds_the_extremes_and_only_widens()
    {
        foreach (int frames in Lengths)
        {
            float[] samples = KernelSamples.Noise(13, frames);
            (float least, float most) = (-0.25f, 0.25f);
            fixed (float* from = samples) WriteKernel.Measure(from, frames, ref least, ref most);
            (least, most).ShouldBe((samples.Append(-0.25f).Min(), samples.Append(0.25f).Max()));
        }
    }

    private static float[] Clean(float[] samples) => [.. samples.Select(sample => float.IsNormal(sample) ? sample : 0)];

    private static float[] Overdub(float[] old, float[] input, float feedback, bool past, int offset, out float least, out float most)
    {
        (least, most) = (float.PositiveInfinity, float.NegativeInfinity);
        return OverdubWidening(old, input, feedback, past, offset, ref least, ref most);
    }

    /// <summary>Overdubs to a place some samples off an alignment of 32 bytes, and sees that nothing around it is touched.</summary>
    private static float[] OverdubWidening(float[] old, float[] input, float feedback, bool past, int offset, ref float least, ref float most)
    {
        int frames = input.Length;
        var memory = new float[frames + 32];
        memory.AsSpan().Fill(99);
        int start;
        fixed (float* to = memory)
        fixed (float* from = input)
        fixed (float* below = old)
        {
            start = offset + (int)((32 - ((nint)to % 32)) % 32 / sizeof(float));
            WriteKernel.Overdub(to + start, below, from, frames, feedback, past, ref least, ref most);
            CacheHint.Publish();
        }
        memory[..start].Concat(memory[(start + frames)..]).ShouldAllBe(sample => sample == 99);
        return memory[start..(start + frames)];
    }

    private static float[] Blend(float[] old, float[] input, Slope feedback, Slope amount)
    {
        var target = new float[old.Length];
        fixed (float* to = target)
        fixed (float* below = old)
        fixed (float* from = input)
            WriteKernel.Blend(to, below, from, old.Length, feedback, amount);
        return target;
    }
}
