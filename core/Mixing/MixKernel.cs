using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modul.Core.Mixing;

/// <summary>
/// Sums lanes into an output, each with a gain that may ramp, and finds each lane's peaks on the way. Two lanes a pass, so that the output
/// is read and written half as often; a first pass stores instead of adding. The vector path and the portable one do the same
/// operations on each sample in the same order (no fused multiply-add), so they give the same samples. [audio]
/// </summary>
internal static unsafe class MixKernel
{
    private interface IChoice
    {
        static abstract bool Yes { get; }
    }

    /// <summary>Sums every lane into the output, which is overwritten.</summary>
    public static void Mix(Span<Lane> lanes, float* left, float* right, int frames)
    {
        if (lanes.IsEmpty)
        {
            new Span<float>(left, frames).Clear();
            new Span<float>(right, frames).Clear();
            return;
        }
        int i = 0;
        for (; i + 1 < lanes.Length; i += 2)
        {
            ref Lane a = ref lanes[i], b = ref lanes[i + 1];
            Two(a.Left, a.GainLeft, b.Left, b.GainLeft, left, frames, i == 0, out a.PeakLeft, out b.PeakLeft);
            Two(a.Right, a.GainRight, b.Right, b.GainRight, right, frames, i == 0, out a.PeakRight, out b.PeakRight);
        }
        if (i == lanes.Length) return;
        ref Lane last = ref lanes[i];
        One(last.Left, last.GainLeft, left, frames, i == 0, out last.PeakLeft);
        One(last.Right, last.GainRight, right, frames, i == 0, out last.PeakRight);
    }

    private static void Two(
        float* a, Slope gainA, float* b, Slope gainB, float* output, int frames, bool first, out float peakA, out float peakB)
    {
        if (gainA.Moves || gainB.Moves)
        {
            if (first) Two<Yes, Yes>(a, gainA, b, gainB, output, frames, out peakA, out peakB);
            else Two<Yes, No>(a, gainA, b, gainB, output, frames, out peakA, out peakB);
        }
        else
        {
            if (first) Two<No, Yes>(a, gainA, b, gainB, output, frames, out peakA, out peakB);
            else Two<No, No>(a, gainA, b, gainB, output, frames, out peakA, out peakB);
        }
    }

    private static void One(float* a, Slope gain, float* output, int frames, bool first, out float peak)
    {
        if (gain.Moves)
        {
            if (first) One<Yes, Yes>(a, gain, output, frames, out peak);
            else One<Yes, No>(a, gain, output, frames, out peak);
        }
        else
        {
            if (first) One<No, Yes>(a, gain, output, frames, out peak);
            else One<No, No>(a, gain, output, frames, out peak);
        }
    }

    private static void Two<TRamp, TFirst>(
        float* a, Slope gainA, float* b, Slope gainB, float* output, int frames, out float peakA, out float peakB)
        where TRamp : struct, IChoice
        where TFirst : struct, IChoice
    {
        int i = 0;
        float topA = 0, topB = 0;
        if (Vector256.IsHardwareAccelerated && frames >= Vector256<float>.Count)
        {
            Vector256<float> startA = Vector256.Create(gainA.Start), startB = Vector256.Create(gainB.Start);
            Vector256<float> stepA = Vector256.Create(gainA.Step), stepB = Vector256.Create(gainB.Step);
            Vector256<float> indexA = Vector256.Create(gainA.Index) + Ascending, indexB = Vector256.Create(gainB.Index) + Ascending;
            Vector256<float> maxA = default, maxB = default;
            for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                Vector256<float> x = Vector256.Load(a + i) * (TRamp.Yes ? startA + (stepA * indexA) : startA);
                Vector256<float> y = Vector256.Load(b + i) * (TRamp.Yes ? startB + (stepB * indexB) : startB);
                maxA = Vector256.MaxNative(maxA, Vector256.Abs(x));
                maxB = Vector256.MaxNative(maxB, Vector256.Abs(y));
                (TFirst.Yes ? x + y : Vector256.Load(output + i) + x + y).Store(output + i);
                if (TRamp.Yes) (indexA, indexB) = (indexA + Eight, indexB + Eight);
            }
            topA = Largest(maxA);
            topB = Largest(maxB);
        }
        for (; i < frames; i++)
        {
            float x = a[i] * (TRamp.Yes ? gainA.At(i) : gainA.Start);
            float y = b[i] * (TRamp.Yes ? gainB.At(i) : gainB.Start);
            topA = Larger(topA, MathF.Abs(x));
            topB = Larger(topB, MathF.Abs(y));
            output[i] = TFirst.Yes ? x + y : output[i] + x + y;
        }
        (peakA, peakB) = (topA, topB);
    }

    private static void One<TRamp, TFirst>(float* a, Slope gain, float* output, int frames, out float peak)
        where TRamp : struct, IChoice
        where TFirst : struct, IChoice
    {
        int i = 0;
        float top = 0;
        if (Vector256.IsHardwareAccelerated && frames >= Vector256<float>.Count)
        {
            Vector256<float> start = Vector256.Create(gain.Start), step = Vector256.Create(gain.Step);
            Vector256<float> index = Vector256.Create(gain.Index) + Ascending, max = default;
            for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                Vector256<float> x = Vector256.Load(a + i) * (TRamp.Yes ? start + (step * index) : start);
                max = Vector256.MaxNative(max, Vector256.Abs(x));
                (TFirst.Yes ? x : Vector256.Load(output + i) + x).Store(output + i);
                if (TRamp.Yes) index += Eight;
            }
            top = Largest(max);
        }
        for (; i < frames; i++)
        {
            float x = a[i] * (TRamp.Yes ? gain.At(i) : gain.Start);
            top = Larger(top, MathF.Abs(x));
            output[i] = TFirst.Yes ? x : output[i] + x;
        }
        peak = top;
    }

    private static Vector256<float> Ascending => Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);

    private static Vector256<float> Eight => Vector256.Create(8f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Larger(float a, float b) => b > a ? b : a;

    private static float Largest(Vector256<float> values)
    {
        Vector128<float> half = Vector128.MaxNative(values.GetLower(), values.GetUpper());
        half = Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Larger(half[0], half[1]);
    }

    private readonly struct Yes : IChoice
    {
        static bool IChoice.Yes => true;
    }

    private readonly struct No : IChoice
    {
        static bool IChoice.Yes => false;
    }
}
