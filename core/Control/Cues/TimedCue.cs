namespace Modul.Core.Control.Cues;

/// <summary>A cue at its frame.</summary>
/// <param name="Frame">The engine frame at which it holds.</param>
/// <param name="Cue">The cue.</param>
public readonly record struct TimedCue(long Frame, Cue Cue);
