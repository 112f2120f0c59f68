using System.Windows;
using System.Windows.Automation.Peers;
using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Header;

/// <summary>Where we are, how fast, what is on: groups of parts that wrap where there is little room.</summary>
internal sealed class TransportBar : StagePanel
{
    private const double ClearHeld = 0.8;
    private const double Pad = 0.4;
    private const double Gap = 0.25;
    private const double GroupGap = 0.7;
    private const int MostBars = 9999;
    private const double LeastLevels = 22;

    private readonly PlacePicture _place;
    private readonly NumberField _tempo;
    private readonly KeyButton[] _quantizes;
    private readonly (KeyButton Key, CommandKind Kind)[] _switches;
    private readonly Slider _click;
    private readonly LevelStrip _input;
    private readonly LevelStrip _master;
    private readonly Part[][] _groups;
    private readonly Reading _reading;

    public TransportBar(Look look, ITapeMachine machine, Reading reading, Desk desk)
        : base(look)
    {
        _reading = reading;
        Background = Inks.Of(Colours.Panel);
        var make = new TransportParts(look, machine, reading, desk);
        _place = new PlacePicture(look, reading);
        _tempo = make.Tempo();
        _quantizes = [.. Enum.GetValues<Quantize>().Select(make.QuantizeKey)];
        KeyButton sync = make.Switch(CommandKind.Sync, "sync", "later takes round to the first loop");
        KeyButton metronome = make.Switch(CommandKind.Metronome, "click", "metronome (K)");
        KeyButton through = make.Switch(CommandKind.PlayThrough, "through", "play-through: you hear your input (Y)");
        KeyButton[] live = machine.WritesFiles ? [make.LiveRecord()] : [], write = machine.WritesFiles ? [make.Write()] : [];
        _switches =
        [
            (sync, CommandKind.Sync), (metronome, CommandKind.Metronome), (through, CommandKind.PlayThrough),
            .. live.Select(key => (key, CommandKind.LiveRecord)),
        ];
        _click = make.ClickLevel();
        _input = new LevelStrip(look, "Input", "in", machine, desk);
        _master = new LevelStrip(look, "Master", "out", machine, desk);
        ClearAll = make.ClearAll(ClearHeld);
        _groups =
        [
            [new(_place, 0)],
            [new(_tempo, 5.2), new(new Caption(look, "Tempo unit", "bpm"), 2), new(make.Tap(), 3)],
            [new(new Caption(look, "Quantize caption", "quantize"), 3.8), .. _quantizes.Select(key => new Part(key, 3.1))],
            [new(sync, 3.6), new(new Caption(look, "Bars caption", "bars to record"), 5.7), new(make.Bars(MostBars), 3.4)],
            [new(metronome, 3.6), new(_click, 5.2)],
            [new(through, 5), .. live.Select(key => new Part(key, 4.8)), new(make.Merge(), 4), .. write.Select(key => new Part(key, 3.8))],
            [new(_input, 0, LeastLevels / 2), new(_master, 0, LeastLevels / 2), new(ClearAll, 5.4)],
        ];
        foreach (Part part in _groups.SelectMany(group => group)) Children.Add(part.Element);
    }

    /// <summary>The key that empties all tapes.</summary>
    public HoldKey ClearAll { get; }

    /// <summary>The height that it takes at a width.</summary>
    public double HeightIn(double width) => Walk(width, put: false) + (Pad * Rem);

    /// <summary>Shows a reading.</summary>
    public void Show(Reading now)
    {
        _tempo.Show(now.Engine.Tempo, now.HasTempo);
        for (int i = 0; i < _quantizes.Length; i++) _quantizes[i].Lit = (int)now.Engine.Quantize == i;
        foreach ((KeyButton key, CommandKind kind) in _switches) key.Lit = IsOn(now.Engine, kind);
        _click.Show(now.Engine.MetronomeLevel);
        _input.Show(now.Engine.InputClipped != 0);
        _master.Show(now.Engine.MasterClipped != 0);
        ClearAll.Advance();
    }

    /// <summary>Draws a frame.</summary>
    public void DrawFrame(ITapeMachine machine, in Moment moment)
    {
        _place.DrawFrame(moment);
        _input.DrawFrame(machine.InputLevel, moment);
        _master.DrawFrame(machine.MasterLevel, moment);
    }

    protected override AutomationPeer OnCreateAutomationPeer() => new GroupPeer(this, "Transport");

    protected override void Lay(Size size) => Walk(size.Width, put: true);

    private static bool IsOn(in EngineStatus engine, CommandKind kind) => kind switch
    {
        CommandKind.Sync => engine.Sync != 0,
        CommandKind.Metronome => engine.Metronome != 0,
        CommandKind.PlayThrough => engine.PlayThrough != 0,
        _ => engine.LiveRecord != 0,
    };

    // Goes through the groups, a row at a time; gives how far down they reach.
    private double Walk(double width, bool put)
    {
        double pad = Pad * Rem, touch = Look.Touch * Rem, x = pad, y = pad;
        foreach (Part[] group in _groups)
        {
            double least = WidthOf(group);
            if (x > pad && x + least > width - pad)
            {
                x = pad;
                y += touch + pad;
            }
            double spare = Math.Max(0, width - pad - x - least);
            if (put) PutGroup(group, x, y, touch, spare);
            x += least + (GroupGap * Rem);
        }
        return y + touch;
    }

    private void PutGroup(Part[] group, double x, double y, double height, double spare)
    {
        int stretching = group.Count(part => part.Least > 0);
        foreach (Part part in group)
        {
            double width = WidthOf(part) + (part.Least > 0 ? spare / stretching : 0);
            Put(part.Element, x, y, width, height);
            x += width + (Gap * Rem);
        }
    }

    private double WidthOf(Part[] group) => group.Sum(WidthOf) + ((group.Length - 1) * Gap * Rem);

    private double WidthOf(Part part)
    {
        if (ReferenceEquals(part.Element, _place)) return PlaceCanvas.UnitsFor(_reading.Engine.MeterBeats) * Rem / 16;
        return (part.Least > 0 ? part.Least : part.Width) * Rem;
    }
}
