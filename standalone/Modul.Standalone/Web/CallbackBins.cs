using Modul.Host.Shared;

namespace Modul.Standalone.Web;

/// <summary>How long callbacks took, in bins that double: less than 2 µs, less than 4, less than 8, ...; the last one all that took longer. [any]</summary>
internal static class CallbackBins
{
    /// <summary>As many as the page shows.</summary>
    public const int Usual = 16;

    private const long FirstNanoseconds = 2000;

    /// <summary>Counts into as many bins as there is room for.</summary>
    public static void Count(in Histogram histogram, Span<long> bins)
    {
        long below = 0;
        for (int i = 0; i < bins.Length - 1; i++)
        {
            long all = histogram.CountBelow(FirstNanoseconds << i);
            (bins[i], below) = (Math.Max(0, all - below), all);
        }
        bins[^1] = Math.Max(0, histogram.Count - below);
    }
}
