using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Automation;
using Modul.Editor.Model;

namespace Modul.Editor.Controls;

/// <summary>
/// A fader or a pan. It is dragged from where it stands, wherever it is taken: a press alone changes nothing. Shift drags and turns finely, a double click
/// sets it back.
/// </summary>
internal sealed class Slider : ControlElement
{
    private const double LeastWay = 100;
    private const double Fine = 0.1;
    private const double Page = 6;

    private readonly SliderLaw _law;
    private readonly Action<double> _ask;
    private readonly Func<double> _clock;
    private readonly WheelSteps _wheel = new();
    private double _touchedAt = double.NegativeInfinity;
    private double _dragFrom;
    private Point _dragAt;
    private bool _fine;
    private bool _moved;

    public Slider(Look look, string name, SliderLaw law, bool upright, Func<double> clock, Action<double> ask)
        : base(look, name)
    {
        (_law, Upright, _clock, _ask) = (law, upright, clock, ask);
        Value = law.Reset;
    }

    /// <summary>Whether it stands.</summary>
    public bool Upright { get; }

    /// <summary>Whether its value stands beside it.</summary>
    public bool Texted { get; init; } = true;

    /// <summary>What it shows.</summary>
    public double Value { get; private set; }

    /// <summary>What its places mean.</summary>
    public SliderLaw Law => _law;

    protected override (string Words, Action Act)? Offer => ($"Set to {_law.SpokenOf(_law.Reset)}", () => Ask(_law.Reset));

    /// <summary>Shows a value, but not while a hand is on it.</summary>
    public void Show(double value)
    {
        if (value.Equals(Value) || IsMouseCaptured || _clock() - _touchedAt < Desk.Held) return;
        Change(value);
    }

    /// <summary>Asks for a value, as a hand does.</summary>
    public void Ask(double value)
    {
        _touchedAt = _clock();
        if (value.Equals(Value)) return;
        Change(value);
        _ask(value);
    }

    protected override AutomationPeer OnCreateAutomationPeer() => new SliderPeer(this);

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        e.Handled = true;
        if (e.ClickCount == 2 && !_moved)
        {
            Ask(_law.Reset);
            return;
        }
        CaptureMouse();
        _moved = false;
        Take(e.GetPosition(this));
    }

    protected override void OnMouseMove(MouseEventArgs e)
    {
        if (!IsMouseCaptured) return;
        if (IsFine != _fine) Take(e.GetPosition(this));
        Point at = e.GetPosition(this);
        double way = Upright ? _dragAt.Y - at.Y : at.X - _dragAt.X;
        double length = Math.Max(LeastWay, (Upright ? RenderSize.Height : RenderSize.Width) * 4 / 3);
        if (way == 0) return;
        _moved = true; // two quick drags are no double click
        Ask(_law.ValueAt(_dragFrom + (way / length * (_fine ? Fine : 1))));
    }

    protected override void OnMouseLeftButtonUp(MouseButtonEventArgs e) => ReleaseMouseCapture();

    protected override void OnMouseWheel(MouseWheelEventArgs e)
    {
        int steps = _wheel.Take(e.Delta, _clock());
        if (steps != 0) Turn(steps);
        e.Handled = true;
    }

    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (IsPlain) e.Handled = Press(e.Key);
        base.OnKeyDown(e);
    }

    protected override void Draw(DrawingContext to)
    {
        if (Upright) SliderFace.DrawUpright(to, Look, RenderSize, _law, Value, IsMouseOver || IsMouseCaptured);
        else SliderFace.DrawLying(to, Look, RenderSize, _law, Value, Texted, IsMouseOver || IsMouseCaptured);
    }

    protected override void OnMouseEnter(MouseEventArgs e) => InvalidateVisual();

    protected override void OnMouseLeave(MouseEventArgs e) => InvalidateVisual();

    private bool Press(Key key)
    {
        switch (key)
        {
            case Key.Up or Key.Right: Turn(1); return true;
            case Key.Down or Key.Left: Turn(-1); return true;
            case Key.PageUp: Turn(Page); return true;
            case Key.PageDown: Turn(-Page); return true;
            case Key.Home: Ask(_law.ValueAt(0)); return true;
            case Key.End: Ask(_law.ValueAt(1)); return true;
            default: return false;
        }
    }

    private void Turn(double steps) => Ask(_law.Turn(Value, steps * (IsFine ? _law.FineStep : _law.Step)));

    private void Take(Point at) => (_dragAt, _dragFrom, _fine) = (at, _law.PlaceOf(Value), IsFine);

    private void Change(double value)
    {
        double before = Value;
        Value = value;
        if (UIElementAutomationPeer.FromElement(this) is SliderPeer peer) peer.Moved(before, value);
        InvalidateVisual();
    }
}
