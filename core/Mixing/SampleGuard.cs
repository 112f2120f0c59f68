using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Modul.Core.Mixing;

/// <summary>
/// Keeps what is no audio out: NaN, infinity and denormals become 0 and are counted. A block without any of them (nearly all) costs
/// one pass. [audio]
/// </summary>
internal sealed unsafe class SampleGuard
{
    private const int ExponentMask = 0x7F80_0000;

    /// <summary>NaNs met so far, in samples.</summary>
    public long NaNs { get; private set; }

    /// <summary>Infinities met so far, in samples.</summary>
    public long Infinities { get; private set; }

    /// <summary>Denormals met so far, in samples.</summary>
    public long Denormals { get; private set; }

    /// <summary>Copies a channel, cleaned; source and target may be the same. Returns its peak.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Clean(float* source, float* target, int frames)
    {
        Vector256<float> max = default;
        Vector256<int> odd = default;
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                Vector256<float> x = Vector256.Load(source + i);
                odd |= Odd(x);
                max = Vector256.MaxNative(max, Vector256.Abs(x));
                x.Store(target + i);
            }
        }
        float peak = Largest(max);
        bool clean = odd == default;
        for (; i < frames; i++)
        {
            clean &= !IsOdd(source[i]);
            target[i] = source[i];
            float magnitude = MathF.Abs(source[i]);
            if (magnitude > peak) peak = magnitude;
        }
        return clean ? peak : Mend(target, frames);
    }

    /// <summary>Whether a sample is NaN, infinite or denormal.</summary>
    public static bool IsOdd(float sample)
    {
        int bits = BitConverter.SingleToInt32Bits(sample);
        int exponent = bits & ExponentMask;
        return exponent == ExponentMask || (exponent == 0 && (bits & int.MaxValue) != 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Odd(Vector256<float> samples)
    {
        Vector256<int> bits = samples.AsInt32(), mask = Vector256.Create(ExponentMask);
        Vector256<int> exponent = bits & mask;
        Vector256<int> zero = Vector256.Equals(bits & Vector256.Create(int.MaxValue), Vector256<int>.Zero);
        return Vector256.Equals(exponent, mask) | Vector256.AndNot(Vector256.Equals(exponent, Vector256<int>.Zero), zero);
    }

    private float Mend(float* samples, int frames)
    {
        float peak = 0;
        for (int i = 0; i < frames; i++)
        {
            float x = samples[i];
            if (IsOdd(x))
            {
                if (float.IsNaN(x)) NaNs++;
                else if (float.IsInfinity(x)) Infinities++;
                else Denormals++;
                samples[i] = 0;
            }
            else if (MathF.Abs(x) > peak)
            {
                peak = MathF.Abs(x);
            }
        }
        return peak;
    }

    private static float Largest(Vector256<float> values)
    {
        float largest = 0;
        for (int i = 0; i < Vector256<float>.Count; i++)
            if (values[i] > largest) largest = values[i];
        return largest;
    }
}
