namespace Modul.Core.Timing;

/// <summary>The lengths that a take may be rounded to, and the tempo that a first take implies. [audio]</summary>
public static class LoopLength
{
    /// <summary>
    /// The tempo at which a loop of <paramref name="frames"/> frames is a power of two of whole bars and nearest to 120
    /// (the fewer bars where two are as near); 0 where that lies outside what a transport takes.
    /// </summary>
    public static double TempoOf(long frames, int rate, TimeSignature meter)
    {
        double quartersPerBar = meter.Beats * 4.0 / meter.Unit;
        double oneBar = quartersPerBar * 60.0 * rate / frames;
        double best = oneBar;
        for (double tempo = oneBar; tempo <= Transport.MaxTempo; tempo *= 2)
            if (Math.Abs(tempo - Transport.DefaultTempo) < Math.Abs(best - Transport.DefaultTempo)) best = tempo;
        return best is >= Transport.MinTempo and <= Transport.MaxTempo ? best : 0;
    }

    /// <summary>
    /// The length nearest to <paramref name="raw"/> that keeps step with a loop of <paramref name="reference"/> frames for ever:
    /// a whole multiple of it, or a half, third, quarter, sixth, eighth, twelfth or sixteenth where that is a whole number of frames.
    /// </summary>
    public static long Round(long raw, long reference)
    {
        if (reference <= 0 || raw <= 0) return raw;
        long best = Math.Max(1, (raw + (reference / 2)) / reference) * reference;
        foreach (int part in Parts)
            if (reference % part == 0 && Math.Abs((reference / part) - raw) < Math.Abs(best - raw)) best = reference / part;
        return best;
    }

    private static ReadOnlySpan<int> Parts => [2, 3, 4, 6, 8, 12, 16];
}
