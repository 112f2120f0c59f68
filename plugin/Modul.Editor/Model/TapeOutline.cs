using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Editor.Model;

/// <summary>Keeps the outline of one tape that of its audio: read anew where the audio is another, and while it is overdubbed some times a second.</summary>
internal sealed class TapeOutline(Peak[] chunk)
{
    private const double WrittenEvery = 1.0 / 6;

    private OutlineKey _key = new() { Layer = -1 };
    private double _begunAt = double.NegativeInfinity;

    /// <summary>What there is to draw.</summary>
    public Outline Outline { get; } = new(chunk);

    /// <summary>Reads on. Gives the first column that is another; -1 for none.</summary>
    /// <param name="machine">Where the peaks come from.</param>
    /// <param name="tape">The tape as it is now.</param>
    /// <param name="span">Frames from edge to edge.</param>
    /// <param name="width">Columns.</param>
    /// <param name="now">Seconds.</param>
    /// <param name="patience">Pairs of extremes that may still be read in this frame.</param>
    public int Update(ITapeMachine machine, in TapeStatus tape, long span, int width, double now, ref int patience)
    {
        var key = OutlineKey.Of(machine.Generation, tape, span, width);
        bool changed = key != _key, overdubbed = tape.State is TapeState.Overdubbing or TapeState.Replacing;
        if (changed || (overdubbed && Outline.Complete && now - _begunAt >= WrittenEvery))
        {
            (_key, _begunAt) = (key, now);
            Outline.Begin(tape.Length > 0 ? tape.Layer : -1, tape.Length, span, width);
        }
        else if (tape.State == TapeState.Recording)
        {
            Outline.Grow(tape.Length);
        }
        int first = Outline.Read(machine, ref patience);
        return changed ? 0 : first;
    }
}
