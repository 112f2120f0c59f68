using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Editor.Model;

/// <summary>How many frames a lane is wide.</summary>
internal static class LaneSpan
{
    private const int LeastSeconds = 4;

    /// <summary>The tape's length; a first take grows into twice as much each time.</summary>
    public static long Of(in TapeStatus tape, Reading now)
    {
        if (tape.State != TapeState.Recording) return tape.Length;
        double span = now.HasTempo ? now.BarFrames * 2 : (double)now.Engine.Rate * LeastSeconds;
        if (!(span >= 1)) return tape.Length;
        while (span < tape.Length) span *= 2;
        return (long)Math.Round(span);
    }
}
