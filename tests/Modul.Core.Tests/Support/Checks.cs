using System.Runtime.InteropServices;

namespace Modul.Core.Tests.Support;

/// <summary>Compares audio and says where it differs first.</summary>
internal static class Checks
{
    /// <summary>The same samples on both sides, from a frame up to another.</summary>
    public static void ShouldBeExactly(this Stereo actual, Stereo expected, long from = 0, long to = long.MaxValue) =>
        actual.ShouldBeNear(expected, 0, from, to);

    /// <summary>Samples that differ by no more than a tolerance, on both sides.</summary>
    public static void ShouldBeNear(this Stereo actual, Stereo expected, double tolerance, long from = 0, long to = long.MaxValue)
    {
        if (to == long.MaxValue) actual.Length.ShouldBe(expected.Length);
        Compare("left", actual.Left, expected.Left, tolerance, from, Math.Min(to, actual.Length));
        Compare("right", actual.Right, expected.Right, tolerance, from, Math.Min(to, actual.Length));
    }

    /// <summary>The same bits, so that a zero's sign counts too.</summary>
    public static void ShouldBeBits(this Stereo? actual, Stereo? expected, string what)
    {
        if (actual is null || expected is null)
        {
            (actual is null).ShouldBe(expected is null, what);
            return;
        }
        foreach ((string side, float[] got, float[] wanted) in new[] { ("left", actual.Left, expected.Left), ("right", actual.Right, expected.Right) })
        {
            int same = MemoryMarshal.AsBytes<float>(got).CommonPrefixLength(MemoryMarshal.AsBytes<float>(wanted)) / sizeof(float);
            if (same == got.Length && same == wanted.Length) continue;
            throw new ShouldAssertException($"{what}: {side} differs from frame {same} on ({got.Length} and {wanted.Length} frames)");
        }
    }

    private static void Compare(string side, float[] actual, float[] expected, double tolerance, long from, long to)
    {
        from.ShouldBeLessThan(to, "nothing to compare");
        int wrong = 0, first = -1;
        for (int i = (int)from; i < to; i++)
        {
            if (Math.Abs((double)actual[i] - expected[i]) <= tolerance) continue;
            if (wrong++ == 0) first = i;
        }
        if (wrong == 0) return;
        throw new ShouldAssertException(
            $"{side}, frame {first}: {actual[first]:R}, expected {expected[first]:R}; {wrong} of {to - from} frames differ");
    }
}
