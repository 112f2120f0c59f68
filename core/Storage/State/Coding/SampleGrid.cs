using System.Runtime.InteropServices;

namespace Modul.Core.Storage.State.Coding;

/// <summary>
/// Samples as whole numbers, without loss. Converters give k / 2^15 or k / 2^23, and so do sums of such; where every sample of a stretch is one, the k are
/// taken. Else it is the bits of the floats, put in the order of the numbers they stand for.
/// </summary>
internal static class SampleGrid
{
    // Up to here (128 at 24 bits, far above full scale) differences of differences stay inside 32 bits; beyond, they wrap without harm.
    private const float Most = 1 << 30;

    /// <summary>Finds the k of samples that are all k / 2^<paramref name="bits"/>, to the bit; false where one is not.</summary>
    public static bool TryGrid(ReadOnlySpan<float> samples, int bits, Span<int> numbers)
    {
        float up = MathF.ScaleB(1, bits), down = MathF.ScaleB(1, -bits);
        for (int i = 0; i < samples.Length; i++)
        {
            float scaled = samples[i] * up;
            if (!(MathF.Abs(scaled) < Most)) return false;
            int number = (int)scaled;
            if (BitConverter.SingleToInt32Bits(number * down) != BitConverter.SingleToInt32Bits(samples[i])) return false;
            numbers[i] = number;
        }
        return true;
    }

    /// <summary>The samples k / 2^<paramref name="bits"/>.</summary>
    public static void FromGrid(ReadOnlySpan<int> numbers, int bits, Span<float> samples)
    {
        float down = MathF.ScaleB(1, -bits);
        for (int i = 0; i < samples.Length; i++) samples[i] = numbers[i] * down;
    }

    /// <summary>The bits of samples such that a greater number is a greater sample; -0 stands right below 0.</summary>
    public static void Order(ReadOnlySpan<float> samples, Span<int> numbers)
    {
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<float, int>(samples);
        for (int i = 0; i < bits.Length; i++) numbers[i] = Turn(bits[i]);
    }

    /// <summary>The samples of ordered bits.</summary>
    public static void FromOrder(ReadOnlySpan<int> numbers, Span<float> samples)
    {
        Span<int> bits = MemoryMarshal.Cast<float, int>(samples);
        for (int i = 0; i < bits.Length; i++) bits[i] = Turn(numbers[i]);
    }

    private static int Turn(int bits) => bits ^ ((bits >> 31) & int.MaxValue);
}
