using System.Windows;
using Modul.Editor.Controls;
using Modul.Editor.Lanes;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;
using Modul.Editor.Sheets;
using Modul.Editor.Header;

namespace Modul.Editor;

/// <summary>Everything that one editor shows: the transport, the lanes, the dock where there are many, the foot, and the sheets over them.</summary>
internal sealed class EditorStage : StagePanel
{
    private const double Pad = 0.375;
    private const double SheetShare = 0.9;

    private readonly ITapeMachine _machine;
    private readonly Reading _reading;
    private readonly TransportBar _transport;
    private readonly LaneGrid _lanes;
    private readonly Scroller _scroller;
    private readonly Dock? _dock;
    private readonly Foot _foot;
    private readonly Sheet _facts;
    private readonly Sheet _help;
    private readonly Facts _machineFacts = new();

    public EditorStage(Look look, ITapeMachine machine, Reading reading, Desk desk)
        : base(look)
    {
        (_machine, _reading) = (machine, reading);
        _transport = new TransportBar(look, machine, reading, desk);
        _lanes = new LaneGrid(look, machine, reading, desk);
        _scroller = new Scroller(look, _lanes);
        _dock = machine.Tapes > LaneGrid.MostFull ? new Dock(look, machine, desk) : null;
        _foot = new Foot(look, _machineFacts, () => Open(_facts!, !IsOpen(_facts!)), ToggleHelp);
        _facts = new Sheet(look, "Machine facts", 9, 24) { Visibility = Visibility.Hidden, Closed = () => Close() };
        _help = new Sheet(look, "Keys", 8.6, 27)
        {
            Visibility = Visibility.Hidden, Closed = () => Close(), Rows = [.. Keys.Sheet(machine.WritesFiles).Select(row => (row.Key, row.Does, false))],
        };
        UIElement[] parts = [_transport, _scroller, .. _dock is null ? (UIElement[])[] : [_dock], _foot, _facts, _help];
        foreach (UIElement part in parts) Children.Add(part);
        desk.Told = line => _foot.Tell(line, desk.Now);
    }

    /// <summary>The key that empties all tapes.</summary>
    public HoldKey ClearAll => _transport.ClearAll;

    /// <summary>Shows and draws a frame.</summary>
    public void DrawFrame(in Moment moment, bool moves)
    {
        _transport.Show(_reading);
        _lanes.Show(_reading);
        _dock?.Show(_reading);
        if (_foot.Show(_reading, moves, IsOpen(_facts), IsOpen(_help), moment.Seconds)) _facts.Rows = _machineFacts.All;
        _transport.DrawFrame(_machine, moment);
        _lanes.DrawFrame(_machine, moment, _scroller.Offset, _scroller.Offset + _scroller.RenderSize.Height);
    }

    /// <summary>Opens the sheet of keys, or closes it.</summary>
    public void ToggleHelp() => Open(_help, !IsOpen(_help));

    /// <summary>Closes what is open; false where nothing is.</summary>
    public bool Close()
    {
        bool open = IsOpen(_facts) || IsOpen(_help);
        Open(_facts, open: false);
        Open(_help, open: false);
        return open;
    }

    protected override void Lay(Size size)
    {
        double pad = Pad * Rem, width = size.Width - (2 * pad), y = pad;
        double transport = _transport.HeightIn(width), foot = Look.Touch * Rem, dock = _dock is null ? 0 : (Dock.Tall * Rem) + pad;
        Put(_transport, pad, y, width, transport);
        y += transport + pad;
        double room = Math.Max(0, size.Height - y - dock - foot - (2 * pad));
        Put(_scroller, pad, y, width, room);
        if (_dock is not null) Put(_dock, pad, y + room + pad, width, dock - pad);
        double footAt = size.Height - pad - foot;
        Put(_foot, pad, footAt, width, foot);
        LaySheet(_facts, pad, footAt - pad, width);
        LaySheet(_help, pad, footAt - pad, width);
    }

    private static bool IsOpen(Sheet sheet) => sheet.Visibility == Visibility.Visible;

    private void LaySheet(Sheet sheet, double x, double bottom, double width)
    {
        double height = Math.Min(sheet.HeightIn(width), bottom * SheetShare);
        Put(sheet, x, bottom - height, width, height);
    }

    private void Open(Sheet sheet, bool open)
    {
        if (open) Close();
        sheet.Visibility = open ? Visibility.Visible : Visibility.Hidden;
        if (!open) return;
        if (ReferenceEquals(sheet, _facts)) _facts.Rows = _machineFacts.All;
        InvalidateMeasure();
    }
}
