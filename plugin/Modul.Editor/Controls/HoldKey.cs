using System.Windows;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>
/// A key that wants to be held: the guard against accidents. Let go early, nothing happens. An assistive technology cannot hold: it presses twice.
/// </summary>
internal sealed class HoldKey : KeyButton
{
    private const double SecondPress = 3;
    private const uint FillShare = 0x59000000;

    private readonly string _rest;
    private readonly double _seconds;
    private readonly Func<double> _clock;
    private double _begunAt = double.NaN;
    private double _pressedAt = double.NegativeInfinity;

    public HoldKey(Look look, string name, string word, double seconds, Action act, Func<double> clock)
        : base(look, name, word, act) => (_rest, _seconds, _clock) = (word, seconds, clock);

    /// <summary>Whether it is held now.</summary>
    public bool Holding => !double.IsNaN(_begunAt);

    /// <summary>Begins to hold; a key of the keyboard does the same.</summary>
    public void Begin()
    {
        if (Holding) return;
        _begunAt = _clock();
        Word = "hold…";
    }

    /// <summary>Lets go.</summary>
    public void Release()
    {
        if (!Holding) return;
        _begunAt = double.NaN;
        Word = _rest;
        InvalidateVisual();
    }

    /// <summary>Moves on; acts once it was held long enough.</summary>
    public void Advance()
    {
        if (_pressedAt > 0 && _clock() - _pressedAt > SecondPress)
        {
            _pressedAt = double.NegativeInfinity;
            if (!Holding) Word = _rest;
        }
        if (!Holding) return;
        if (_clock() - _begunAt < _seconds)
        {
            InvalidateVisual();
            return;
        }
        Release();
        base.Press();
    }

    /// <inheritdoc/>
    public override void Press()
    {
        bool again = _clock() - _pressedAt < SecondPress;
        _pressedAt = again ? double.NegativeInfinity : _clock();
        Word = again ? _rest : "again?";
        if (again) base.Press();
    }

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        CaptureMouse();
        Begin();
        e.Handled = true;
    }

    protected override void OnMouseMove(MouseEventArgs e)
    {
        if (IsMouseCaptured && !Whole.Contains(e.GetPosition(this))) ReleaseMouseCapture();
    }

    protected override void OnMouseLeftButtonUp(MouseButtonEventArgs e) => ReleaseMouseCapture();

    protected override void OnLostMouseCapture(MouseEventArgs e) => Release();

    protected override void OnLostKeyboardFocus(KeyboardFocusChangedEventArgs e)
    {
        Release();
        base.OnLostKeyboardFocus(e);
    }

    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (e.Key is not (Key.Space or Key.Enter) || !IsPlain)
        {
            base.OnKeyDown(e);
            return;
        }
        if (!e.IsRepeat) Begin();
        e.Handled = true;
    }

    protected override void OnKeyUp(KeyEventArgs e)
    {
        if (e.Key is Key.Space or Key.Enter) Release();
        base.OnKeyUp(e);
    }

    protected override void Draw(DrawingContext to)
    {
        base.Draw(to);
        if (!Holding) return;
        double share = Math.Clamp((_clock() - _begunAt) / _seconds, 0, 1);
        to.DrawRectangle(Inks.Of(FillShare | (Colours.Danger & 0xFFFFFF)), null, Look.Snap(new Rect(0, 0, RenderSize.Width * share, RenderSize.Height)));
    }
}
