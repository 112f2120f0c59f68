using Modul.Core.Timing;

namespace Modul.Standalone.Latency;

/// <summary>Which gap the engine gets, of what the driver claims and what was measured. [any]</summary>
internal static class GapChoice
{
    /// <summary>The most frames of anything that goes in here; the gap's sides then stay in their range.</summary>
    public const int MaxFrames = Gap.Max / 2;

    /// <summary>
    /// Without a measurement what the driver claims; with one a gap of exactly that many frames. What was measured beyond the claims is the
    /// converters' and nobody knows which of the two's, so half of it goes to each side, the odd frame to the output. A measurement below
    /// the claims shrinks both in proportion.
    /// </summary>
    /// <param name="claimedIn">The capture latency that the driver claims, in frames.</param>
    /// <param name="claimedOut">The playback latency that the driver claims, in frames.</param>
    /// <param name="measured">The driver's own round trip in frames, null where it was not measured.</param>
    /// <param name="bridge">Frames that the bridge between the buffers adds to the output.</param>
    /// <exception cref="ArgumentOutOfRangeException">Something is negative or above <see cref="MaxFrames"/>.</exception>
    public static Gap Of(int claimedIn, int claimedOut, int? measured, int bridge)
    {
        Check(claimedIn, nameof(claimedIn));
        Check(claimedOut, nameof(claimedOut));
        Check(measured ?? 0, nameof(measured));
        Check(bridge, nameof(bridge));
        int claimed = claimedIn + claimedOut, total = measured ?? claimed;
        int input = total >= claimed
            ? claimedIn + ((total - claimed) / 2)
            : (int)((long)total * claimedIn / claimed);
        return new Gap(input, total - input + bridge);
    }

    private static void Check(int frames, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frames, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frames, MaxFrames, name);
    }
}
