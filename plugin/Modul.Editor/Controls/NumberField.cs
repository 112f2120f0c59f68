using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Automation;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>A number that is typed, dragged up and down, turned by the wheel or stepped by the arrow keys; shift steps finely.</summary>
internal sealed class NumberField : ControlElement
{
    private const double Pad = 0.4;
    private const double DragFrom = 4;
    private const int Longest = 8;

    private readonly FieldRule _rule;
    private readonly Func<double> _clock;
    private readonly Action<double> _ask;
    private readonly Action<string> _refuse;
    private readonly WheelSteps _wheel = new();
    private double _touchedAt = double.NegativeInfinity;
    private double _dragValue;
    private double _dragY;
    private bool _dragged;
    private string? _typed;
    private bool _given = true;

    public NumberField(Look look, string name, FieldRule rule, double value, Func<double> clock, Action<double> ask, Action<string> refuse)
        : base(look, name)
    {
        (_rule, _clock, _ask, _refuse, Value) = (rule, clock, ask, refuse, value);
        Cursor = Cursors.SizeNS;
    }

    /// <summary>The number.</summary>
    public double Value { get; private set; }

    /// <summary>The size of its figures, in em.</summary>
    public double TextSize { get; init; } = 1.1;

    /// <summary>What is written in it.</summary>
    public string Text => _typed ?? _rule.TextOf(Value);

    /// <summary>Shows a number, faint where nobody gave it; not while a hand is on it.</summary>
    public void Show(double value, bool given)
    {
        if (given == _given && value.Equals(Value)) return;
        _given = given;
        if (!IsMouseCaptured && _typed is null && _clock() - _touchedAt >= Desk.Held) Value = value;
        InvalidateVisual();
    }

    /// <summary>Takes a number as it is typed; what is none is refused.</summary>
    public void Type(string text)
    {
        _typed = null;
        if (_rule.Read(text) is { } value) Ask(value);
        else _refuse(_rule.Expected);
        InvalidateVisual();
    }

    protected override AutomationPeer OnCreateAutomationPeer() => new FieldPeer(this);

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        CaptureMouse();
        (_dragValue, _dragY, _dragged) = (Value, e.GetPosition(this).Y, false);
        e.Handled = true;
    }

    protected override void OnMouseMove(MouseEventArgs e)
    {
        if (!IsMouseCaptured) return;
        double up = _dragY - e.GetPosition(this).Y;
        _dragged |= Math.Abs(up) >= DragFrom;
        if (_dragged) Ask(_rule.Dragged(_dragValue, up, IsFine));
    }

    protected override void OnMouseLeftButtonUp(MouseButtonEventArgs e)
    {
        if (!IsMouseCaptured) return;
        ReleaseMouseCapture();
        if (!_dragged) Focus();
    }

    protected override void OnMouseWheel(MouseWheelEventArgs e)
    {
        int steps = _wheel.Take(e.Delta, _clock());
        if (steps != 0) Ask(_rule.Turned(Value, steps, IsFine));
        e.Handled = true;
    }

    protected override void OnTextInput(TextCompositionEventArgs e)
    {
        foreach (char character in e.Text)
        {
            if (!char.IsAsciiDigit(character) && character is not ('.' or ',')) continue;
            if ((_typed ?? "").Length < Longest) _typed += character;
            InvalidateVisual();
        }
        e.Handled = true;
    }

    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (!IsPlain || e.Key == Key.Tab)
        {
            base.OnKeyDown(e);
            return;
        }
        switch (e.Key)
        {
            case Key.Up: Ask(_rule.Turned(Value, 1, IsFine)); break;
            case Key.Down: Ask(_rule.Turned(Value, -1, IsFine)); break;
            case Key.Back: _typed = _typed is { Length: > 0 } typed ? typed[..^1] : ""; break;
            case Key.Enter: Leave(commit: true); break;
            case Key.Escape: Leave(commit: false); break;
            default: return; // a character: it comes as text
        }
        InvalidateVisual();
        e.Handled = true;
    }

    protected override void OnLostKeyboardFocus(KeyboardFocusChangedEventArgs e)
    {
        if (_typed is { Length: > 0 } typed) Type(typed);
        _typed = null;
        base.OnLostKeyboardFocus(e);
    }

    protected override void Draw(DrawingContext to)
    {
        Plate(to, Whole, Colours.Page, Colours.Edge);
        double room = RenderSize.Width - (2 * Pad * Look.Rem);
        FormattedText text = Look.Fit(Text.Length > 0 ? Text : " ", TextSize, _given ? Colours.Text : Colours.Soft, room, bold: _given);
        double x = RenderSize.Width - (Pad * Look.Rem) - text.Width, y = (RenderSize.Height - text.Height) / 2;
        to.DrawText(text, new Point(Look.Snap(x), Look.Snap(y)));
        if (_typed is null) return;
        double caret = RenderSize.Width - (Pad * Look.Rem / 2);
        to.DrawRectangle(Inks.Of(Colours.Focus), null, Look.Snap(new Rect(caret, y, Look.Line(2), text.Height)));
    }

    private void Leave(bool commit)
    {
        if (!commit) _typed = null;
        else if (_typed is { Length: > 0 } typed) Type(typed);
        _typed = null;
        Keyboard.Focus(this.Editor());
    }

    private void Ask(double value)
    {
        _typed = null;
        _touchedAt = _clock();
        if (value.Equals(Value) && _given) return;
        (Value, _given) = (value, true);
        InvalidateVisual();
        _ask(value);
    }
}
