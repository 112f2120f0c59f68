using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modul.Core.Mixing;

/// <summary>
/// Sums lanes into an output, each with a gain that may ramp, and raises each lane's peaks on the way. Two lanes a pass, so that the output
/// is read and written half as often; a first pass stores instead of adding; while a run is summed the caches are asked for the run after it. The vector path and the portable one do the same
/// operations on each sample in the same order (no fused multiply-add), so they give the same samples.
/// Kernels are compiled fully at their first call: a just-in-time runtime would give the first seconds of audio its slow code. [audio]
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
            Two(a.Left, a.GainLeft, b.Left, b.GainLeft, left, frames, i == 0, ref a.PeakLeft, ref b.PeakLeft);
            Two(a.Right, a.GainRight, b.Right, b.GainRight, right, frames, i == 0, ref a.PeakRight, ref b.PeakRight);
        }
        if (i == lanes.Length) return;
        ref Lane last = ref lanes[i];
        One(last.Left, last.GainLeft, left, frames, i == 0, ref last.PeakLeft);
        One(last.Right, last.GainRight, right, frames, i == 0, ref last.PeakRight);
    }

    /// <summary>One side of a lane as it goes into the sum; the output is overwritten.</summary>
    public static void Scale(float* source, in Slope gain, float* output, int frames)
    {
        float peak = 0;
        One(source, gain, output, frames, first: true, ref peak);
    }

    private static void Two(
        float* a, Slope gainA, float* b, Slope gainB, float* output, int frames, bool first, ref float peakA, ref float peakB)
    {
        if (gainA.Moves || gainB.Moves) Ramped(a, gainA, b, gainB, output, frames, first, ref peakA, ref peakB);
        else if (first) Steady<Yes>(a, gainA.Start, b, gainB.Start, output, frames, ref peakA, ref peakB);
        else Steady<No>(a, gainA.Start, b, gainB.Start, output, frames, ref peakA, ref peakB);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Steady<TFirst>(
        float* a, float gainA, float* b, float gainB, float* output, int frames, ref float peakA, ref float peakB)
        where TFirst : struct, IChoice
    {
        int i = 0;
        float topA = 0, topB = 0;
        if (Vector256.IsHardwareAccelerated && frames >= CacheHint.Line)
        {
            Vector256<float> scaleA = Vector256.Create(gainA), scaleB = Vector256.Create(gainB);
            Vector256<float> maxA = default, maxB = default, moreA = default, moreB = default;
            for (; i <= frames - CacheHint.Line; i += CacheHint.Line)
            {
                CacheHint.Read(a + i + frames);
                CacheHint.Read(b + i + frames);
                Vector256<float> x = Vector256.Load(a + i) * scaleA, y = Vector256.Load(b + i) * scaleB;
                Vector256<float> u = Vector256.Load(a + i + Half) * scaleA, v = Vector256.Load(b + i + Half) * scaleB;
                maxA = Vector256.MaxNative(maxA, Vector256.Abs(x));
                maxB = Vector256.MaxNative(maxB, Vector256.Abs(y));
                moreA = Vector256.MaxNative(moreA, Vector256.Abs(u));
                moreB = Vector256.MaxNative(moreB, Vector256.Abs(v));
                (TFirst.Yes ? x + y : Vector256.Load(output + i) + x + y).Store(output + i);
                (TFirst.Yes ? u + v : Vector256.Load(output + i + Half) + u + v).Store(output + i + Half);
            }
            topA = Largest(Vector256.MaxNative(maxA, moreA));
            topB = Largest(Vector256.MaxNative(maxB, moreB));
        }
        for (; i < frames; i++)
        {
            float x = a[i] * gainA, y = b[i] * gainB;
            topA = Larger(topA, MathF.Abs(x));
            topB = Larger(topB, MathF.Abs(y));
            output[i] = TFirst.Yes ? x + y : output[i] + x + y;
        }
        (peakA, peakB) = (Larger(peakA, topA), Larger(peakB, topB));
    }

    // Ramps last a seam: the plain form is fast enough.
    private static void Ramped(
        float* a, Slope gainA, float* b, Slope gainB, float* output, int frames, bool first, ref float peakA, ref float peakB)
    {
        float topA = peakA, topB = peakB;
        for (int i = 0; i < frames; i++)
        {
            float x = a[i] * gainA.At(i), y = b[i] * gainB.At(i);
            topA = Larger(topA, MathF.Abs(x));
            topB = Larger(topB, MathF.Abs(y));
            output[i] = first ? x + y : output[i] + x + y;
        }
        (peakA, peakB) = (topA, topB);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float* a, Slope gain, float* output, int frames, bool first, ref float peak)
    {
        int i = 0;
        float top = 0;
        if (Vector256.IsHardwareAccelerated && !gain.Moves)
        {
            Vector256<float> scale = Vector256.Create(gain.Start), max = default;
            for (; i <= frames - Half; i += Half)
            {
                if ((i & Half) == 0) CacheHint.Read(a + i + frames);
                Vector256<float> x = Vector256.Load(a + i) * scale;
                max = Vector256.MaxNative(max, Vector256.Abs(x));
                (first ? x : Vector256.Load(output + i) + x).Store(output + i);
            }
            top = Largest(max);
        }
        for (; i < frames; i++)
        {
            float x = a[i] * gain.At(i);
            top = Larger(top, MathF.Abs(x));
            output[i] = first ? x : output[i] + x;
        }
        peak = Larger(peak, top);
    }

    private const int Half = CacheHint.Line / 2;

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
