using System.Numerics;

namespace Modul.Standalone.Latency;

/// <summary>The discrete Fourier transform in place, radix 2 (Cooley and Tukey 1965), for lengths that are a power of two. [any]</summary>
internal static class Fft
{
    /// <summary>X[k] = sum of x[n] exp(-2 pi i k n / N).</summary>
    public static void Forward(Span<Complex> data) => Transform(data, -1);

    /// <summary>The way back, with the factor 1 / N.</summary>
    public static void Inverse(Span<Complex> data)
    {
        Transform(data, 1);
        foreach (ref Complex value in data) value /= data.Length;
    }

    private static void Transform(Span<Complex> data, int sign)
    {
        if (!BitOperations.IsPow2(data.Length)) throw new ArgumentException("expected a length that is a power of two", nameof(data));
        Reorder(data);
        Complex[] turns = Turns(data.Length, sign);
        for (int half = 1; half < data.Length; half *= 2)
            for (int start = 0; start < data.Length; start += 2 * half)
                Butterflies(data.Slice(start, half), data.Slice(start + half, half), turns, data.Length / (2 * half));
    }

    private static void Butterflies(Span<Complex> even, Span<Complex> odd, Complex[] turns, int stride)
    {
        for (int i = 0; i < even.Length; i++)
        {
            Complex turned = odd[i] * turns[i * stride];
            odd[i] = even[i] - turned;
            even[i] += turned;
        }
    }

    private static Complex[] Turns(int length, int sign)
    {
        var turns = new Complex[Math.Max(1, length / 2)];
        for (int i = 0; i < turns.Length; i++) turns[i] = Complex.FromPolarCoordinates(1, sign * 2 * Math.PI * i / length);
        return turns;
    }

    // To where the reversed bits of the index point.
    private static void Reorder(Span<Complex> data)
    {
        for (int i = 1, reversed = 0; i < data.Length; i++)
        {
            int bit = data.Length / 2;
            for (; (reversed & bit) != 0; bit /= 2) reversed ^= bit;
            reversed |= bit;
            if (i < reversed) (data[i], data[reversed]) = (data[reversed], data[i]);
        }
    }
}
