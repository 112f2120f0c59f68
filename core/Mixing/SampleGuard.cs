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
    private const uint SmallestNormal = 0x0080_0000;

    /// <summary>NaNs met so far, in samples.</summary>
    public long NaNs { get; private set; }

    /// <summary>Infinities met so far, in samples.</summary>
    public long Infinities { get; private set; }

    /// <summary>Denormals met so far, in samples.</summary>
    public long Denormals { get; private set; }

    /// <summary>
    /// Copies a channel, cleaned; source and target may be the same. Returns its peak. Without their sign the bits of floats are in the order of their
    /// values: the largest tells the peak, or a NaN or an infinity; the smallest above zero tells a denormal.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Clean(float* source, float* target, int frames)
    {
        uint most = 0, least = uint.MaxValue; // least: minus one, so that zero is out of the way
        int i = 0;
        if (Vector256.IsHardwareAccelerated && frames >= Vector256<float>.Count)
        {
            Vector256<uint> magnitude = Vector256.Create((uint)int.MaxValue), one = Vector256<uint>.One;
            Vector256<uint> max = default, min = Vector256<uint>.AllBitsSet;
            for (; i <= frames - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                Vector256<uint> bits = Vector256.Load((uint*)source + i);
                bits.Store((uint*)target + i);
                bits &= magnitude;
                max = Vector256.Max(max, bits);
                min = Vector256.Min(min, bits - one);
            }
            (most, least) = (Largest(max), ~Largest(~min));
        }
        for (; i < frames; i++)
        {
            uint bits = BitConverter.SingleToUInt32Bits(source[i]) & int.MaxValue;
            target[i] = source[i];
            (most, least) = (Math.Max(most, bits), Math.Min(least, unchecked(bits - 1)));
        }
        bool clean = most < ExponentMask && least >= SmallestNormal - 1;
        return clean ? BitConverter.UInt32BitsToSingle(most) : Mend(target, frames);
    }

    /// <summary>Whether a sample is NaN, infinite or denormal.</summary>
    public static bool IsOdd(float sample)
    {
        int bits = BitConverter.SingleToInt32Bits(sample);
        int exponent = bits & ExponentMask;
        return exponent == ExponentMask || (exponent == 0 && (bits & int.MaxValue) != 0);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Largest(Vector256<uint> values)
    {
        Vector128<uint> half = Vector128.Max(values.GetLower(), values.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2u, 3, 0, 1)));
        return Math.Max(half[0], half[1]);
    }
}
