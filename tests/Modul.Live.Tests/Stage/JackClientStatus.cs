namespace Modul.Live.Tests.Stage;

/// <summary>How it goes with a <see cref="JackClient"/>.</summary>
/// <param name="First">JACK's frame time of its first callback.</param>
/// <param name="Frames">Recorded so far.</param>
/// <param name="Missed">Frames for which no callback came.</param>
/// <param name="Xruns">As JACK counted. With a synchronous server they cost nothing but time.</param>
/// <param name="Late">Plays and MIDI events that were handed over after their frame.</param>
internal readonly record struct JackClientStatus(uint First, int Frames, long Missed, long Xruns, long Late)
{
    /// <summary>The machine let the test down: nothing follows from what was heard. See <see cref="Attempts"/>.</summary>
    public bool IsInconclusive => Missed > 0 || Late > 0;
}
