namespace Modul.Core.Timing;

/// <summary>Who set the tempo.</summary>
public enum TempoSource : byte
{
    /// <summary>Nobody: the first take may.</summary>
    None,

    /// <summary>The musician, a cue sheet, a DAW, or the metronome when it was switched on.</summary>
    Given,

    /// <summary>The first take, by its length.</summary>
    FirstTake,
}
