using System.Numerics;

namespace Modul.Core.Storage.State.Coding;

/// <summary>
/// What a number differs by from the polynomial through the numbers before it: the fixed predictors of Shorten and FLAC, of order 0 (nothing), 1 (the
/// number before), 2 (the line through two) and 3. Differences wrap at 32 bits and are written with their signs in the lowest bit, so that small ones
/// have small numbers.
/// </summary>
internal static class Predictor
{
    /// <summary>The highest order.</summary>
    public const int MostOrder = 3;

    /// <summary>The order whose differences take the fewest bits, and how many these are in all.</summary>
    public static (int Order, long Bits) Choose(ReadOnlySpan<int> numbers)
    {
        long bits0 = 0, bits1 = 0, bits2 = 0, bits3 = 0;
        int last0 = 0, last1 = 0, last2 = 0;
        foreach (int number in numbers)
        {
            int first = number - last0, second = first - last1, third = second - last2;
            (last0, last1, last2) = (number, first, second);
            bits0 += BitsOf(number);
            bits1 += BitsOf(first);
            bits2 += BitsOf(second);
            bits3 += BitsOf(third);
        }
        (int Order, long Bits) best = (0, bits0);
        if (bits1 < best.Bits) best = (1, bits1);
        if (bits2 < best.Bits) best = (2, bits2);
        return bits3 < best.Bits ? (3, bits3) : best;
    }

    /// <summary>The differences of an order.</summary>
    public static void Take(ReadOnlySpan<int> numbers, int order, Span<uint> differences)
    {
        int last0 = 0, last1 = 0, last2 = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            int first = numbers[i] - last0, second = first - last1, third = second - last2;
            (last0, last1, last2) = (numbers[i], first, second);
            differences[i] = Fold(order switch { 0 => numbers[i], 1 => first, 2 => second, _ => third });
        }
    }

    /// <summary>The numbers that have these differences.</summary>
    public static void Undo(ReadOnlySpan<uint> differences, int order, Span<int> numbers)
    {
        int sum0 = 0, sum1 = 0, sum2 = 0;
        for (int i = 0; i < differences.Length; i++)
        {
            int difference = Unfold(differences[i]);
            if (order == 3) difference = sum2 += difference;
            if (order >= 2) difference = sum1 += difference;
            if (order >= 1) difference = sum0 += difference;
            numbers[i] = difference;
        }
    }

    private static uint Fold(int number) => (uint)((number << 1) ^ (number >> 31));

    private static int Unfold(uint folded) => (int)(folded >> 1) ^ -(int)(folded & 1);

    private static int BitsOf(int number) => 32 - BitOperations.LeadingZeroCount(Fold(number));
}
