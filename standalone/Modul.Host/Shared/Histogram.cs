using System.Numerics;
using System.Runtime.CompilerServices;

namespace Modul.Host.Shared;

/// <summary>
/// Counts of durations in nanoseconds, in buckets of 1/32 of an octave (3 % of the value), up to 17 s. One thread adds, any reads.
/// </summary>
[InlineArray(Length)]
public struct Histogram
{
    private const int SubBits = 5;
    private const int Sub = 1 << SubBits;
    private const int MaxBits = 34;
    private const int Length = (MaxBits - SubBits + 1) * Sub;

    private long _count0;

    /// <summary>Counts a duration; one below 0 counts as 0. [audio]</summary>
    public void Add(long nanoseconds)
    {
        ulong value = (ulong)Math.Clamp(nanoseconds, 0, (1L << MaxBits) - 1);
        Volatile.Write(ref this[BucketOf(value)], this[BucketOf(value)] + 1);
    }

    /// <summary>Durations counted. [any]</summary>
    public readonly long Count
    {
        get
        {
            long count = 0;
            foreach (ref readonly long bucket in (ReadOnlySpan<long>)this) count += Volatile.Read(in bucket);
            return count;
        }
    }

    /// <summary>The nanoseconds that a share (0 to 1) of what was counted does not exceed, to 3 %; 0 where nothing was. [any]</summary>
    public readonly long Percentile(double share)
    {
        long target = Math.Max(1, (long)Math.Ceiling(Count * share)), seen = 0;
        for (int i = 0; i < Length; i++)
        {
            seen += Volatile.Read(in this[i]);
            if (seen >= target) return TopOf(i);
        }
        return 0;
    }

    /// <summary>Durations counted that are shorter than so many nanoseconds, to 3 % of these. [any]</summary>
    public readonly long CountBelow(long nanoseconds)
    {
        long count = 0;
        for (int i = 0; i < Length && TopOf(i) < nanoseconds; i++) count += Volatile.Read(in this[i]);
        return count;
    }

    /// <summary>Adds what another one counted between two moments. [the thread that adds]</summary>
    public void AddSince(in Histogram before, in Histogram after)
    {
        for (int i = 0; i < Length; i++) this[i] += after[i] - before[i];
    }

    private static int BucketOf(ulong value)
    {
        if (value < Sub) return (int)value;
        int shift = BitOperations.Log2(value) - SubBits;
        return ((shift + 1) * Sub) + (int)((value >> shift) - Sub);
    }

    private static long TopOf(int bucket)
    {
        if (bucket < Sub) return bucket;
        int shift = (bucket / Sub) - 1;
        return ((long)((bucket % Sub) + Sub + 1) << shift) - 1;
    }
}
