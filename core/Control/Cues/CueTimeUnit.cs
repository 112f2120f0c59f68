namespace Modul.Core.Control.Cues;

/// <summary>What a cue's time counts.</summary>
public enum CueTimeUnit : byte
{
    /// <summary>Seconds from the start.</summary>
    Seconds,

    /// <summary>Frames from the start.</summary>
    Frames,

    /// <summary>Bar and beat; needs a tempo.</summary>
    BarAndBeat,
}
