using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Editor.Model;

/// <summary>
/// Where a tape's heads stand, in frames from its beginning; below 0 for none. The playback head is where the musician hears the tape, so behind what the
/// engine plays by the playback latency; the record head is where what comes in now belongs, behind that by the capture latency.
/// </summary>
internal readonly record struct Heads(double Play, double Record)
{
    private const double None = -1;

    /// <summary>Those of a tape at an engine frame, which may be later than the reading's.</summary>
    public static Heads Of(in TapeStatus tape, in EngineStatus engine, double frame)
    {
        if (tape.State == TapeState.Recording) return new Heads(None, tape.Length + Math.Max(0, frame - engine.Frame));
        if (tape.Length <= 0) return new Heads(None, None);
        double heard = frame - engine.GapOut;
        double play = PositionOf(heard, tape.Anchor, tape.Length);
        return new Heads(play, Words.IsWritten(tape.State) ? PositionOf(heard - engine.GapIn, tape.Anchor, tape.Length) : None);
    }

    private static double PositionOf(double frame, long anchor, long length)
    {
        double position = (frame - anchor) % length;
        return position < 0 ? position + length : position;
    }
}
