using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Modul.Core.Storage;

namespace Modul.Core.Mixing;

/// <summary>
/// What a record head does to a channel: new = input + feedback * old. Results are kept finite and free of denormals, so that nothing a tape
/// plays back can become NaN. The vector path and the portable one give the same samples. [audio]
/// </summary>
internal static unsafe class WriteKernel
{
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary>target = input, bit for bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(float* target, float* input, int frames)
    {
        int i = 0;
        for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count) Vector256.Load(input + i).Store(target + i);
        for (; i < frames; i++) target[i] = input[i];
    }

    /// <summary>
    /// target = input + feedback * old, both sides in one pass; widens a peak by what it writes. <paramref name="past"/> writes past the caches, for loops
    /// that are longer than these anyway: the old content of the target's lines is then not fetched first. Both targets must lie alike to a multiple of
    /// 32 bytes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Overdub(
        float* left, float* right, float* oldLeft, float* oldRight, float* inLeft, float* inRight, int frames, float feedback, bool past, ref Peak peak)
    {
        int head = (int)((32 - ((nint)left & 31)) & 31) / sizeof(float);
        int body = Vector256.IsHardwareAccelerated && frames > head ? (frames - head) / Vector256<float>.Count * Vector256<float>.Count : 0;
        if (body == 0) head = frames;
        int end = head + body;
        if (head > 0)
        {
            OverdubEdge(left, oldLeft, inLeft, 0, head, feedback, ref peak.LeftMin, ref peak.LeftMax);
            OverdubEdge(right, oldRight, inRight, 0, head, feedback, ref peak.RightMin, ref peak.RightMax);
        }
        if (end < frames)
        {
            OverdubEdge(left, oldLeft, inLeft, end, frames, feedback, ref peak.LeftMin, ref peak.LeftMax);
            OverdubEdge(right, oldRight, inRight, end, frames, feedback, ref peak.RightMin, ref peak.RightMax);
        }
        if (body == 0) return;
        Vector256<float> gain = Vector256.Create(feedback), limit = Vector256.Create(float.MaxValue), floor = -limit;
        Vector256<float> normal = Vector256.Create(SmallestNormal);
        Vector256<float> minLeft = Vector256.Create(peak.LeftMin), maxLeft = Vector256.Create(peak.LeftMax);
        Vector256<float> minRight = Vector256.Create(peak.RightMin), maxRight = Vector256.Create(peak.RightMax);
        for (int i = head; i < end; i += Vector256<float>.Count)
        {
            Vector256<float> x = Vector256.Load(inLeft + i) + (gain * Vector256.Load(oldLeft + i));
            Vector256<float> y = Vector256.Load(inRight + i) + (gain * Vector256.Load(oldRight + i));
            x = Vector256.MinNative(Vector256.MaxNative(x, floor), limit);
            y = Vector256.MinNative(Vector256.MaxNative(y, floor), limit);
            x &= Vector256.GreaterThanOrEqual(Vector256.Abs(x), normal);
            y &= Vector256.GreaterThanOrEqual(Vector256.Abs(y), normal);
            minLeft = Vector256.MinNative(minLeft, x);
            maxLeft = Vector256.MaxNative(maxLeft, x);
            minRight = Vector256.MinNative(minRight, y);
            maxRight = Vector256.MaxNative(maxRight, y);
            if (past)
            {
                x.StoreAlignedNonTemporal(left + i);
                y.StoreAlignedNonTemporal(right + i);
            }
            else
            {
                x.Store(left + i);
                y.Store(right + i);
            }
        }
        Gather(minLeft, maxLeft, ref peak.LeftMin, ref peak.LeftMax);
        Gather(minRight, maxRight, ref peak.RightMin, ref peak.RightMax);
    }

    private static void OverdubEdge(float* target, float* old, float* input, int from, int to, float feedback, ref float least, ref float most)
    {
        for (int i = from; i < to; i++) target[i] = Extreme(Bound(input[i] + (feedback * old[i])), ref least, ref most);
    }

    /// <summary>
    /// target = old + amount * (input + feedback * old - old): the cross-fade of a seam, exact where old and new are equal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blend(float* target, float* old, float* input, int frames, in Slope feedback, in Slope amount)
    {
        for (int i = 0; i < frames; i++)
        {
            float gain = feedback.At(i), share = amount.At(i);
            float fresh = gain == 0 ? input[i] : Bound(input[i] + (gain * old[i]));
            target[i] = share >= 1 ? fresh : Bound(old[i] + (share * (fresh - old[i])));
        }
    }

    /// <summary>Widens extremes by the samples of a run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Measure(float* samples, int frames, ref float least, ref float most)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated && frames >= Vector256<float>.Count)
        {
            Vector256<float> min = Vector256.Create(least), max = Vector256.Create(most);
            for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                Vector256<float> x = Vector256.Load(samples + i);
                min = Vector256.MinNative(min, x);
                max = Vector256.MaxNative(max, x);
            }
            Gather(min, max, ref least, ref most);
        }
        for (; i < frames; i++) Extreme(samples[i], ref least, ref most);
    }

    /// <summary>Keeps a sum finite and free of denormals.</summary>
    public static void Bound(float* samples, int frames)
    {
        for (int i = 0; i < frames; i++) samples[i] = Bound(samples[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a call would keep the extremes in memory all through the loop before it
    private static void Gather(Vector256<float> min, Vector256<float> max, ref float least, ref float most)
    {
        Vector128<float> low = Vector128.MinNative(min.GetLower(), min.GetUpper()), high = Vector128.MaxNative(max.GetLower(), max.GetUpper());
        low = Vector128.MinNative(low, Vector128.Shuffle(low, Vector128.Create(2, 3, 0, 1)));
        high = Vector128.MaxNative(high, Vector128.Shuffle(high, Vector128.Create(2, 3, 0, 1)));
        least = low[0] < low[1] ? low[0] : low[1];
        most = high[0] > high[1] ? high[0] : high[1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Extreme(float x, ref float least, ref float most)
    {
        if (x < least) least = x;
        if (x > most) most = x;
        return x;
    }

    private static float Bound(float x)
    {
        if (x > float.MaxValue) return float.MaxValue;
        if (x < -float.MaxValue) return -float.MaxValue;
        return MathF.Abs(x) >= SmallestNormal ? x : 0;
    }
}
