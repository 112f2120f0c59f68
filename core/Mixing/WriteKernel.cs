using System.Runtime.Intrinsics;

namespace Modul.Core.Mixing;

/// <summary>
/// What a record head does to a channel: new = input + feedback * old. Results are kept finite and free of denormals, so that nothing a tape
/// plays back can become NaN. The vector path and the portable one give the same samples. [audio]
/// </summary>
internal static unsafe class WriteKernel
{
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary>target = input, bit for bit.</summary>
    public static void Copy(float* target, float* input, int frames)
    {
        int i = 0;
        for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count) Vector256.Load(input + i).Store(target + i);
        for (; i < frames; i++) target[i] = input[i];
    }

    /// <summary>target = input + feedback * old.</summary>
    public static void Overdub(float* target, float* old, float* input, int frames, float feedback)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<float> gain = Vector256.Create(feedback), most = Vector256.Create(float.MaxValue), least = -most;
            Vector256<float> normal = Vector256.Create(SmallestNormal);
            for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                Vector256<float> x = Vector256.Load(input + i) + (gain * Vector256.Load(old + i));
                x = Vector256.MinNative(Vector256.MaxNative(x, least), most);
                (x & Vector256.GreaterThanOrEqual(Vector256.Abs(x), normal)).Store(target + i);
            }
        }
        for (; i < frames; i++) target[i] = Bound(input[i] + (feedback * old[i]));
    }

    /// <summary>
    /// target = old + amount * (input + feedback * old - old): the cross-fade of a seam, exact where old and new are equal.
    /// </summary>
    public static void Blend(float* target, float* old, float* input, int frames, Slope feedback, Slope amount)
    {
        for (int i = 0; i < frames; i++)
        {
            float fresh = Bound(input[i] + (feedback.At(i) * old[i]));
            float share = amount.At(i);
            target[i] = share >= 1 ? fresh : Bound(old[i] + (share * (fresh - old[i])));
        }
    }

    private static float Bound(float x)
    {
        if (x > float.MaxValue) return float.MaxValue;
        if (x < -float.MaxValue) return -float.MaxValue;
        return MathF.Abs(x) >= SmallestNormal ? x : 0;
    }
}
