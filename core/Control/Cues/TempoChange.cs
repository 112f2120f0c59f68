using Modul.Core.Timing;

namespace Modul.Core.Control.Cues;

/// <summary>A stretch of one tempo: where it begins, in frames and beats, and how long a beat lasts in it.</summary>
internal readonly record struct TempoChange(long Frame, double Beat, double FramesPerBeat)
{
    /// <summary>Moves a transport on to a new tempo and keeps where that began.</summary>
    public static TempoChange At(long frame, double tempo, Transport line)
    {
        line.SetTempo(frame, tempo);
        return new TempoChange(frame, line.BeatAt(frame), line.FramesPerBeat);
    }

    public long FrameOf(double beat) => Frame + (long)Math.Floor(((beat - Beat) * FramesPerBeat) + 0.5);
}
