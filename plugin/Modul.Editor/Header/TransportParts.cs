using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Header;

/// <summary>Makes what the transport is played with.</summary>
internal sealed class TransportParts(Look look, ITapeMachine machine, Reading reading, Desk desk)
{
    private const double DragTempo = 0.5;
    private const double FineTempo = 0.1;
    private const double DragBars = 0.1;

    private readonly TapTempo _taps = new();

    /// <summary>The tempo.</summary>
    public NumberField Tempo()
    {
        var rule = new FieldRule(
            TempoText.Of,
            TempoText.Read,
            (value, steps, fine) => TempoText.Clamp(value + (steps * (fine ? FineTempo : 1))),
            (value, up, fine) => TempoText.Clamp(fine ? value + (up * DragTempo * FineTempo) : Math.Round(value + (up * DragTempo))),
            $"tempo: expected {Transport.MinTempo} to {Core.Timing.Transport.MaxTempo}");
        return new NumberField(look, "Tempo", rule, reading.Engine.Tempo, () => desk.Now, value => desk.Put(CommandKind.Tempo, value), desk.Tell)
        {
            TextSize = 1.4, Tip = "tempo: type it, drag it up and down, wheel, arrow keys; shift finely", Description = Described(CommandKind.Tempo),
        };
    }

    /// <summary>The key to tap the tempo.</summary>
    public KeyButton Tap() => new(look, "Tap tempo", "tap", Tapped)
    {
        Tip = "tap a beat three times or more", Description = Described(CommandKind.Tempo),
    };

    /// <summary>What a press waits for.</summary>
    public KeyButton QuantizeKey(Quantize quantize) => new(
        look, $"Quantize {Words.Of(quantize)}", Words.Of(quantize), () => desk.Choose(CommandKind.Quantize, (int)quantize))
    {
        IsSwitch = true, Description = Described(CommandKind.Quantize),
        Tip = quantize == Quantize.Off ? "a press acts at once" : $"a press waits for the next {Words.Of(quantize)}",
    };

    /// <summary>Bars after which a take stops by itself.</summary>
    public NumberField Bars(int most)
    {
        double Clamp(double value) => Math.Clamp(Math.Round(value), 0, most);
        var rule = new FieldRule(
            value => $"{value:0}",
            text => TempoText.ReadNumber(text) is { } bars && bars >= 0 && bars <= most ? Math.Floor(bars) : null,
            (value, steps, _) => Clamp(value + steps),
            (value, up, _) => Clamp(value + (up * DragBars)),
            $"bars to record: expected 0 to {most}");
        return new NumberField(look, "Bars to record", rule, 0, () => desk.Now, value => desk.Bars = (int)value, desk.Tell)
        {
            Tip = "a take stops by itself after so many bars; 0: when you press again",
        };
    }

    /// <summary>Something that is on or off.</summary>
    public KeyButton Switch(CommandKind kind, string word, string tip) => new(look, NameOf(kind), word, () => desk.Toggle(kind))
    {
        IsSwitch = true, Tip = tip, Description = Described(kind),
    };

    /// <summary>The live record, red while it runs.</summary>
    public KeyButton LiveRecord() => new(look, NameOf(CommandKind.LiveRecord), "live rec", () => desk.Toggle(CommandKind.LiveRecord))
    {
        IsSwitch = true, LitColours = (Colours.Recording, Colours.RecordingText), Tip = "what is heard goes to a file (T)",
        Description = Described(CommandKind.LiveRecord),
    };

    /// <summary>The key that merges.</summary>
    public KeyButton Merge() => Once(CommandKind.Merge, "merge", "sums the secondary tapes into the selected one (N)");

    /// <summary>The key that writes every tape.</summary>
    public KeyButton Write() => Once(CommandKind.Write, "write", "writes every tape to a file (W)");

    private KeyButton Once(CommandKind kind, string word, string tip) => new(look, NameOf(kind), word, () => desk.Press(kind))
    {
        Tip = tip, Description = Described(kind),
    };

    /// <summary>The metronome's level.</summary>
    public Slider ClickLevel() => new(
        look, "Metronome level", VolumeLaw.Instance, upright: false, () => desk.Now, value => desk.Put(CommandKind.MetronomeLevel, value))
    {
        Texted = false, Tip = "metronome level: drag or wheel, shift finely, double click 0 dB", Description = Described(CommandKind.MetronomeLevel),
    };

    /// <summary>The key that empties all tapes once it was held for some seconds.</summary>
    public HoldKey ClearAll(double seconds) => new(
        look, "Clear all tapes: hold", "clear all", seconds, () => desk.Press(CommandKind.ClearAll), () => desk.Now)
    {
        RestColours = (Colours.Danger, Colours.Danger), Tip = "hold it: every tape is emptied (hold shift + C)",
        Description = Described(CommandKind.ClearAll),
    };

    private static string NameOf(CommandKind kind) => kind switch
    {
        CommandKind.PlayThrough => "Play-through",
        CommandKind.LiveRecord => "Live record",
        _ => kind.ToString(),
    };

    private Func<string> Described(CommandKind kind) => () => machine.Describe(kind, Command.Selected);

    private void Tapped()
    {
        double tempo = _taps.Tap(desk.Now, reading.Engine.MeterUnit);
        if (tempo > 0) desk.Put(CommandKind.Tempo, tempo);
    }
}
