using Modul.Core.Mixing;
using Modul.Core.Storage;

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
            float[] oldLeft = KernelSamples.Noise(1, frames), oldRight = KernelSamples.Noise(15, frames);
            float[] inLeft = KernelSamples.Noise(2, frames), inRight = KernelSamples.Noise(16, frames);
            OverdubBench made = OverdubBench.Of(oldLeft, oldRight, inLeft, inRight, 0.7f, past, offset);
            for (int i = 0; i < frames; i++) (made.Left[i], made.Right[i]).ShouldBe((inLeft[i] + (0.7f * oldLeft[i]), inRight[i] + (0.7f * oldRight[i])));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_an_overdub_writes_is_always_finite_and_never_denormal(bool past, int offset)
    {
        for (int seed = 0; seed < 50; seed++)
        {
            float[] old = KernelSamples.AnySize(seed, 256), input = KernelSamples.AnySize(seed + 1000, 256);
            float[] right = KernelSamples.AnySize(seed + 2000, 256);
            OverdubBench made = OverdubBench.Of(old, right, input, old, 1, past, offset);
            for (int i = 0; i < 256; i++) (made.Left[i], made.Right[i]).ShouldBe((Bounded(input[i], old[i]), Bounded(old[i], right[i])));
            (made.Peak.LeftMin, made.Peak.LeftMax).ShouldBe((made.Left.Min(), made.Left.Max()));
            (made.Peak.RightMin, made.Peak.RightMax).ShouldBe((made.Right.Min(), made.Right.Max()));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_overdub_widens_the_extremes_that_it_is_given(bool past, int offset)
    {
        foreach (int frames in Lengths)
        {
            float[] old = KernelSamples.Noise(3, frames), input = KernelSamples.Noise(4, frames), other = KernelSamples.Noise(17, frames);
            var before = new Peak { LeftMin = -0.125f, LeftMax = 0.0625f, RightMin = -0.0625f, RightMax = 0.125f };
            OverdubBench made = OverdubBench.Of(old, other, input, input, 0.5f, past, offset, before);
            (made.Peak.LeftMin, made.Peak.LeftMax).ShouldBe((made.Left.Append(-0.125f).Min(), made.Left.Append(0.0625f).Max()));
            (made.Peak.RightMin, made.Peak.RightMax).ShouldBe((made.Right.Append(-0.0625f).Min(), made.Right.Append(0.125f).Max()));
        }
    }

    [Fact]
    public void An_overdub_may_write_over_what_it_reads()
    {
        float[] left = KernelSamples.Noise(5, 104), right = KernelSamples.Noise(18, 104), input = KernelSamples.Noise(6, 104);
        OverdubBench expected = OverdubBench.Of(left, right, input, input, 0.5f, false, 0);
        float[] both = [.. left, .. right];
        Peak peak = Peak.None;
        fixed (float* over = both)
        fixed (float* from = input)
            WriteKernel.Overdub(over, over + 104, over, over + 104, from, from, 104, 0.5f, false, ref peak);
        both.ShouldBe([.. expected.Left, .. expected.Right]);
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

    private static float Bounded(float input, float old)
    {
        double sum = (double)input + old;
        if (Math.Abs(sum) > float.MaxValue) return Math.Sign(sum) * float.MaxValue;
        return float.IsNormal((float)sum) ? (float)sum : 0;
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
