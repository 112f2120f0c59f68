using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Control;

/// <summary>Writes the board: what changed, once a block, and the meters once an interval. [audio]</summary>
internal sealed class BoardWriter(
    Board board, EngineClock clock, TapeDeck deck, MasterDesk master, CommandDesk desk, TapeStore store)
{
    private bool _published;

    /// <summary>Whether a moment was shown. [any]</summary>
    public bool Published => Volatile.Read(ref _published);

    /// <summary>Shows this moment.</summary>
    public void Publish()
    {
        board.BeginWrite();
        ShowEngine(ref board.Engine);
        if (deck.Changed) ShowChanged();
        if (deck.Recording) ShowLengths();
        board.EndWrite();
        Volatile.Write(ref _published, true);
    }

    private void ShowLengths()
    {
        foreach (Tape tape in deck.Writing) board.Tape(tape.Number - 1).Length = tape.Layer?.Length ?? 0;
    }

    private void ShowChanged()
    {
        foreach (Tape tape in deck.Tapes)
        {
            if (!tape.Changed) continue;
            ShowTape(tape, ref board.Tape(tape.Number - 1));
            tape.Shown();
        }
        deck.Shown();
    }

    /// <summary>One step of every meter.</summary>
    public void StepMeters()
    {
        master.StepMeters(board);
        foreach (Tape tape in deck.Tapes)
        {
            tape.Meter.Step(master.MeterRates);
            board.ShowTape(tape.Number - 1, tape.Meter.Left, tape.Meter.Right);
        }
    }

    private void ShowEngine(ref EngineStatus status)
    {
        Transport transport = clock.Transport;
        status.Frame = clock.Frame;
        status.Tempo = transport.Tempo;
        status.Beat = transport.BeatAt(clock.Frame);
        status.BeatAtZero = transport.BeatAt(0);
        status.TempoSource = transport.Source;
        status.MeterBeats = transport.Meter.Beats;
        status.MeterUnit = transport.Meter.Unit;
        status.Rate = clock.Rate;
        status.GapIn = clock.Gap.In;
        status.GapOut = clock.Gap.Out;
        status.Quantize = clock.Quantize;
        status.Sync = Bit(clock.Sync);
        status.Tapes = deck.Tapes.Length;
        status.Primary = deck.PrimaryIndex + 1;
        status.Secondary = deck.Secondary;
        status.Dry = deck.Dry;
        status.MergeRoundsLate = deck.MergeRoundsLate;
        status.Refused = desk.Refused;
        status.NaNs = master.InputGuard.NaNs;
        status.Infinities = master.InputGuard.Infinities;
        status.Denormals = master.InputGuard.Denormals;
        status.Metronome = Bit(master.Metronome.On);
        status.MetronomeLevel = master.Metronome.Level;
        status.PlayThrough = Bit(master.PlayThrough);
        status.InputClipped = Bit(master.InputClipped);
        status.MasterClipped = Bit(master.MasterClipped);
        status.LiveRecord = Bit(store.LiveRecord.On);
        status.FreeBlocks = store.FreeBlocks;
        status.TotalBlocks = store.TotalBlocks;
    }

    private void ShowTape(Tape tape, ref TapeStatus status)
    {
        Layer? layer = tape.Layer;
        status.State = tape.State;
        status.Awaited = tape.Awaited is { } awaited ? (byte)awaited : TapeStatus.Nothing;
        status.Length = layer?.Length ?? 0;
        status.Anchor = layer?.Anchor ?? 0;
        status.Layer = layer is { Empty: false } ? layer.Id : -1;
        status.Layers = layer?.Depth ?? 0;
        status.Undo = tape.Layers.UndoSteps;
        status.Redo = tape.Layers.RedoSteps;
        status.Volume = tape.Fader.Volume;
        status.Pan = tape.Fader.Pan;
        status.Mute = Bit(tape.Fader.Mute);
        status.Solo = Bit(deck.IsSoloed(tape));
        status.Feedback = tape.Feedback;
        status.Sealed = tape.Layers.NewestSealed is { Empty: false } complete ? complete.Id : -1;
        status.Phase = layer?.Phase ?? double.NaN;
    }

    private static byte Bit(bool value) => value ? (byte)1 : (byte)0;
}
