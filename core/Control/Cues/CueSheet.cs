using Modul.Core.Timing;

namespace Modul.Core.Control.Cues;

/// <summary>A performance written down: what is set before frame 0, and cues. [control]</summary>
public sealed class CueSheet
{
    private readonly string _name;

    internal CueSheet(string name, IReadOnlyList<Cue> cues) => (_name, Cues) = (name, cues);

    /// <summary>The cues in the order of the file.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>The tempo at frame 0, quarter notes a minute; null where the sheet gives none.</summary>
    public double? Tempo { get; internal init; }

    /// <summary>The metre.</summary>
    public TimeSignature Meter { get; internal init; } = TimeSignature.Common;

    /// <summary>Tapes, or null where the sheet does not say.</summary>
    public int? Tapes { get; internal init; }

    /// <summary>What a press waits for at frame 0.</summary>
    public Quantize Quantize { get; internal init; }

    /// <summary>Whether takes round to the first loop at frame 0.</summary>
    public bool Sync { get; internal init; }

    /// <summary>The gap at frame 0, or null where the sheet does not say.</summary>
    public Gap? Gap { get; internal init; }

    /// <summary>
    /// Every cue at its frame, in the order of the frames and, where these are equal, of the file. Bars are counted along the tempo cues.
    /// </summary>
    /// <param name="rate">Frames a second.</param>
    /// <exception cref="CueSheetException">A tempo cue comes before the one above it: bars would have no one place.</exception>
    public IReadOnlyList<TimedCue> At(int rate)
    {
        IReadOnlyList<TempoChange> tempos = TempoChanges(rate);
        return [.. Cues.Select(cue => new TimedCue(FrameOf(cue.Time, rate, tempos), cue)).OrderBy(cue => cue.Frame)];
    }

    /// <summary>What is set before frame 0, as commands.</summary>
    public IEnumerable<Command> Settings()
    {
        if (Tempo is { } tempo) yield return new Command(CommandKind.Tempo) { Value = tempo };
        yield return new Command(CommandKind.Quantize) { Count = (int)Quantize };
        yield return new Command(CommandKind.Sync) { Switch = Sync ? Switch.On : Switch.Off };
    }

    // A tempo cue in bars counts along the tempos before it in the file.
    private List<TempoChange> TempoChanges(int rate)
    {
        var line = new Transport(rate);
        line.SetMeter(Meter);
        List<TempoChange> changes = [TempoChange.At(0, Tempo ?? Transport.DefaultTempo, line)]; // as the engine counts until a tempo comes
        foreach (Cue cue in Cues)
        {
            if (cue.Command is not { Kind: CommandKind.Tempo } tempo) continue;
            long frame = FrameOf(cue.Time, rate, changes);
            if (frame < changes[^1].Frame)
                throw new CueSheetException([$"{_name}:{cue.Line}: a tempo earlier than the one above it, expected tempo cues in the order of time"]);
            changes.Add(TempoChange.At(frame, tempo.Value, line));
        }
        return changes;
    }

    private long FrameOf(CueTime time, int rate, IReadOnlyList<TempoChange> tempos)
    {
        if (time.Unit != CueTimeUnit.BarAndBeat) return time.FrameAt(rate);
        double beat = time.BeatsIn(Meter);
        TempoChange last = tempos[0];
        foreach (TempoChange change in tempos)
            if (change.Beat <= beat) last = change;
        return last.FrameOf(beat);
    }
}
