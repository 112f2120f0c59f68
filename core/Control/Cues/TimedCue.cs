namespace Modul.Core.Control.Cues;

/// <summary>A cue at its frame.</summary>
/// <param name="Frame">The engine frame at which it holds.</param>
/// <param name="Cue">The cue.</param>
public readonly record struct TimedCue(long Frame, Cue Cue)
{
    /// <summary>The frame at which cues in the order of their frames say the performance ends; null where none does.</summary>
    public static long? EndOf(IReadOnlyList<TimedCue> cues)
    {
        foreach (TimedCue cue in cues)
            if (cue.Cue.IsEnd) return cue.Frame;
        return null;
    }
}
