namespace Modul.Core.Timing;

/// <summary>Frames of one rate as frames of another. [any]</summary>
public static class RateConversion
{
    // 1.7 cent: what a whole loop may be out of tune so that others stay in step with it.
    private const int Tolerance = 1000;

    /// <summary>The frame nearest to the same time at another rate; halves go up.</summary>
    public static long Frames(long frames, int from, int to) => Scale(frames, from, to);

    /// <summary>
    /// Frames times <paramref name="to"/> / <paramref name="from"/>, to the nearest whole frame; halves go up. Exact, however large the numbers.
    /// </summary>
    public static long Scale(long frames, long from, long to)
    {
        Int128 twice = (2 * (Int128)frames * to) + from, by = 2 * (Int128)from;
        Int128 whole = twice / by;
        return (long)(twice < 0 && twice % by != 0 ? whole - 1 : whole);
    }

    /// <summary>
    /// The lengths of loops at another rate, in the same order; 0 stays 0 and no other becomes 0. Equal lengths stay equal. Loops of which
    /// one is a whole multiple of another form a family, and all ratios in a family stay exact, so that they keep in step for ever: their greatest common
    /// measure is rounded, and the lengths are made of it again. Where that would change lengths by more than 1/1000 (the measure is some hundred
    /// frames at most), the shortest leaves the family and is rounded alone.
    /// </summary>
    /// <param name="lengths">Frames, 0 or more.</param>
    /// <param name="from">The rate they are of, in Hz.</param>
    /// <param name="to">The rate wanted, in Hz.</param>
    public static long[] Lengths(ReadOnlySpan<long> lengths, int from, int to)
    {
        var converted = new Dictionary<long, long> { [0] = 0 };
        List<long> left = [.. new SortedSet<long>(lengths.ToArray()).Where(length => length > 0)];
        while (left.Count > 0)
        {
            List<long> family = FamilyOf(left[0], left);
            long measure = family.Aggregate(CommonMeasure);
            long rounded = Math.Max(1, Scale(measure, from, to));
            Int128 exact = (Int128)measure * to;
            bool fits = Int128.Abs(((Int128)rounded * from) - exact) * Tolerance <= exact;
            if (family.Count == 1 || fits)
            {
                foreach (long length in family) converted[length] = length / measure * rounded;
                left.RemoveAll(family.Contains);
            }
            else
            {
                converted[left[0]] = Math.Max(1, Scale(left[0], from, to));
                left.RemoveAt(0);
            }
        }
        return [.. lengths.ToArray().Select(length => converted[length])];
    }

    private static List<long> FamilyOf(long first, List<long> lengths)
    {
        List<long> family = [first];
        for (int i = 0; i < family.Count; i++)
        {
            long member = family[i];
            family.AddRange(lengths.Where(length => !family.Contains(length) && (length % member == 0 || member % length == 0)).ToArray());
        }
        return family;
    }

    private static long CommonMeasure(long a, long b) => b == 0 ? a : CommonMeasure(b, a % b);
}
