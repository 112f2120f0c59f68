using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.Mixing;

namespace Modul.Core.Tests.Tapes;

/// <summary>Layers beside plain arrays that undergo the same.</summary>
public sealed class LayerTests
{
    private static readonly int[] Lengths = [1, 2, 255, 256, 257, 4095, 4096, 4097, 10_000, 20_480];

    public static TheoryData<int, int> Runs()
    {
        var runs = new TheoryData<int, int>();
        foreach (int length in Lengths)
            foreach (int run in new[] { 1, 17, 256 }) runs.Add(length, run);
        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void What_is_written_is_read_back_with_its_peaks(int length, int run)
    {
        using var pen = new Pen();
        (float[] left, float[] right) = Noise(1, length);
        Layer layer = pen.Layer(length);
        pen.Write(layer, 0, left, right, run);
        ShouldHold(layer, left, right);
        layer.Close();
        ShouldHold(layer, left, right);
        ShouldHavePeaks(layer, left, right);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Writing_anywhere_changes_that_and_leaves_the_layer_below(int length, int run)
    {
        using var pen = new Pen();
        (float[] leftBelow, float[] rightBelow) = Noise(2, length);
        Layer below = pen.Layer(length);
        pen.Write(below, 0, leftBelow, rightBelow, 256);
        below.Close();
        Layer above = pen.Layer(length, below);
        ShouldHold(above, leftBelow, rightBelow);
        above.Begin();
        (float[] left, float[] right) = ([.. leftBelow], [.. rightBelow]);
        var random = new Random(length);
        for (int punch = 0; punch < 12; punch++)
        {
            int start = random.Next(length), frames = random.Next(1, Math.Min(3 * length, 6000));
            (float[] newLeft, float[] newRight) = Noise(punch, frames);
            pen.Write(above, start, newLeft, newRight, run);
            for (int i = 0; i < frames; i++) (left[(start + i) % length], right[(start + i) % length]) = (newLeft[i], newRight[i]);
            ShouldHold(above, left, right);
            if (punch % 4 == 3) above.Close();
        }
        above.Close();
        ShouldHold(above, left, right);
        ShouldHavePeaks(above, left, right);
        ShouldHold(below, leftBelow, rightBelow);
        ShouldHavePeaks(below, leftBelow, rightBelow);
    }

    [Fact]
    public void A_layer_sounds_like_the_one_below_until_its_punch_begins_and_takes_it_as_it_is_then()
    {
        using var pen = new Pen();
        (float[] left, float[] right) = Noise(3, 5000);
        Layer below = pen.Layer(5000);
        pen.Write(below, 0, left, right, 256);
        Layer above = pen.Layer(5000, below);
        (float[] late, float[] later) = Noise(4, 300);
        pen.Write(below, 100, late, later, 64); // the seam of the take below is still being written
        late.CopyTo(left, 100);
        later.CopyTo(right, 100);
        ShouldHold(above, left, right);
        above.Begin();
        ShouldHold(above, left, right);
        ShouldHavePeaks(above, left, right);
    }

    [Fact]
    public void Only_blocks_that_are_written_are_owned()
    {
        using var pen = new Pen();
        (float[] left, float[] right) = Noise(5, 20_000);
        Layer below = pen.Layer(20_000);
        pen.Write(below, 0, left, right, 256);
        below.Close();
        Layer above = pen.Layer(20_000, below);
        above.Begin();
        pen.Write(above, 8000, left.AsSpan(0, 300), right.AsSpan(0, 300), 256);
        above.Close();
        Enumerable.Range(0, 5).Select(above.Table.Owns).ShouldBe([false, true, true, false, false]);
        Enumerable.Range(0, 5).Where(i => above.Table.Block(i) == below.Table.Block(i)).ShouldBe([0, 3, 4]);
        Enumerable.Range(0, 5).Select(below.Table.Owns).ShouldAllBe(owns => owns);
    }

    [Theory]
    [InlineData(-1, 99)]
    [InlineData(0, 0)]
    [InlineData(250, 50)]
    [InlineData(-12_345, 55)]
    public void Time_goes_round_in_it_both_ways_from_its_anchor(long since, long position)
    {
        using var pen = new Pen();
        Layer layer = pen.Layer(100);
        layer.Anchor = 777;
        layer.PositionAt(777 + since).ShouldBe(position);
    }

    [Fact]
    public void A_splice_fades_what_lies_past_the_end_out_over_the_start()
    {
        using var pen = new Pen();
        (float[] left, float[] right) = Noise(6, 9000);
        Layer layer = pen.Layer(9000);
        pen.Write(layer, 0, left, right, 256);
        layer.Splice(8500, 240, new Slope(1, -1f / 240, 0));
        layer.Close();
        layer.Length = 8500;
        for (int i = 0; i < 240; i++)
        {
            double amount = 1 - (i / 240.0);
            (left[i], right[i]) = ((float)(left[i] + (amount * (left[8500 + i] - left[i]))), (float)(right[i] + (amount * (right[8500 + i] - right[i]))));
        }
        (float[] readLeft, float[] readRight) = Pen.Read(layer);
        for (int i = 0; i < 8500; i++)
        {
            readLeft[i].ShouldBe(left[i], 1e-6f);
            readRight[i].ShouldBe(right[i], 1e-6f);
        }
        ShouldHavePeaks(layer, readLeft, readRight, upTo: 8448);
    }

    private static (float[] Left, float[] Right) Noise(int seed, int frames) =>
        (KernelSamples.Noise(seed, frames), KernelSamples.Noise(~seed, frames));

    private static void ShouldHold(Layer layer, float[] left, float[] right)
    {
        (float[] readLeft, float[] readRight) = Pen.Read(layer);
        readLeft.AsSpan().SequenceEqual(left).ShouldBeTrue("left");
        readRight.AsSpan().SequenceEqual(right).ShouldBeTrue("right");
    }

    // The last group of peaks takes the silence after the end in.
    private static void ShouldHavePeaks(Layer layer, float[] left, float[] right, int upTo = int.MaxValue)
    {
        for (int from = 0; from < Math.Min(left.Length, upTo); from += BlockPool.PeakFrames)
        {
            Peak peak = layer.PeaksOf(from / BlockPool.Frames)[from % BlockPool.Frames / BlockPool.PeakFrames];
            (float leftMin, float leftMax) = Extremes(left, from);
            (float rightMin, float rightMax) = Extremes(right, from);
            peak.ShouldBe(new Peak { LeftMin = leftMin, LeftMax = leftMax, RightMin = rightMin, RightMax = rightMax }, $"from frame {from}");
        }
    }

    private static (float Min, float Max) Extremes(float[] samples, int from)
    {
        float[] group = samples[from..Math.Min(samples.Length, from + BlockPool.PeakFrames)];
        return group.Length == BlockPool.PeakFrames ? (group.Min(), group.Max()) : (group.Append(0).Min(), group.Append(0).Max());
    }
}
