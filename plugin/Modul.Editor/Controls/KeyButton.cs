using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Automation;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>A key that acts when it is pressed, not when it is let go; it lights up while what it does holds.</summary>
internal class KeyButton : ControlElement
{
    private const double IconSize = 1.05;
    private const double WordSize = 0.8;
    private const double StepsSize = 0.7;
    private const double LeastShrink = 0.8;
    private const double Pad = 0.35;

    private readonly Action _act;
    private bool _lit;
    private string _word;
    private Geometry? _icon;
    private int _steps;

    public KeyButton(Look look, string name, string word, Action act)
        : base(look, name) => (_word, _act) = (word, act);

    /// <summary>The sign on it.</summary>
    public Geometry? Icon
    {
        get => _icon;
        set => Set(ref _icon, value);
    }

    /// <summary>The word on it.</summary>
    public string Word
    {
        get => _word;
        set => Set(ref _word, value);
    }

    /// <summary>Whether it is on. A key that never is has no state for an assistive technology.</summary>
    public bool Lit
    {
        get => _lit;
        set
        {
            if (value != _lit && UIElementAutomationPeer.FromElement(this) is KeyPeer peer) peer.Toggled(value);
            Set(ref _lit, value);
        }
    }

    /// <summary>Steps that it can go; shown above 0.</summary>
    public int Steps
    {
        get => _steps;
        set => Set(ref _steps, value);
    }

    /// <summary>Whether it stands for something that is on or off.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>Its colours while it is lit.</summary>
    public (uint Ground, uint Text) LitColours { get; init; } = (Colours.On, Colours.OnText);

    /// <summary>The sign's colour while it is not lit.</summary>
    public uint IconColour { get; init; } = Colours.Text;

    /// <summary>The word's colour while it is not lit, and its edge's.</summary>
    public (uint Text, uint Edge) RestColours { get; init; } = (Colours.Text, Colours.Edge);

    /// <summary>The size of a word that stands alone, in em.</summary>
    public double AloneSize { get; init; } = 0.9;

    /// <summary>Presses it.</summary>
    public virtual void Press() => _act();

    protected override AutomationPeer OnCreateAutomationPeer() => new KeyPeer(this);

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        Press();
        e.Handled = true;
    }

    protected override void OnMouseEnter(MouseEventArgs e) => InvalidateVisual();

    protected override void OnMouseLeave(MouseEventArgs e) => InvalidateVisual();

    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (e.Key is Key.Space or Key.Enter && IsPlain)
        {
            if (!e.IsRepeat) Press();
            e.Handled = true;
        }
        base.OnKeyDown(e);
    }

    protected override void Draw(DrawingContext to)
    {
        uint ground = Lit ? LitColours.Ground : IsMouseOver ? Colours.RaisedOver : Colours.Raised;
        Plate(to, Whole, ground, Lit ? LitColours.Ground : RestColours.Edge);
        DrawFace(to);
    }

    private void DrawFace(DrawingContext to)
    {
        uint colour = Lit ? LitColours.Text : RestColours.Text;
        if (Icon is null)
        {
            Centre(to, Look.Fit(Word, AloneSize, colour, RenderSize.Width - (Pad * Look.Rem)), Whole);
            return;
        }
        double icon = IconSize * Look.Rem, pad = Pad * Look.Rem, room = RenderSize.Width - icon - pad;
        uint sign = Lit ? LitColours.Text : IconColour;
        FormattedText word = Look.Text(Word, WordSize, colour, bold: true), whole = Steps > 0 ? Look.Text($"{Word} {Steps}", WordSize, colour, bold: true) : word;
        if (whole.Width <= room)
        {
            DrawRow(to, Icon, icon, sign, whole);
            return;
        }
        if (word.Width * LeastShrink <= room) DrawRow(to, Icon, icon, sign, Look.Fit(Word, WordSize, colour, room));
        else if (icon + word.Height <= RenderSize.Height && word.Width <= RenderSize.Width) DrawColumn(to, Icon, icon, sign, word);
        else DrawIcon(to, Icon, new Point((RenderSize.Width - icon) / 2, (RenderSize.Height - icon) / 2), icon, sign);
        if (Steps > 0) DrawSteps(to, colour);
    }

    private void DrawSteps(DrawingContext to, uint colour)
    {
        FormattedText text = Look.Text($"{Steps}", StepsSize, colour, bold: true);
        to.DrawText(text, new Point(Look.Snap(RenderSize.Width - text.Width - (Pad * Look.Rem / 2)), Look.Snap(Pad * Look.Rem / 4)));
    }

    private void DrawRow(DrawingContext to, Geometry icon, double size, uint sign, FormattedText text)
    {
        double gap = Pad * Look.Rem / 3, x = (RenderSize.Width - size - gap - text.Width) / 2;
        DrawIcon(to, icon, new Point(x, (RenderSize.Height - size) / 2), size, sign);
        to.DrawText(text, new Point(Look.Snap(x + size + gap), Look.Snap((RenderSize.Height - text.Height) / 2)));
    }

    private void DrawColumn(DrawingContext to, Geometry icon, double size, uint sign, FormattedText text)
    {
        double y = (RenderSize.Height - size - text.Height) / 2;
        DrawIcon(to, icon, new Point((RenderSize.Width - size) / 2, y), size, sign);
        to.DrawText(text, new Point(Look.Snap((RenderSize.Width - text.Width) / 2), Look.Snap(y + size)));
    }

    private static void DrawIcon(DrawingContext to, Geometry icon, Point at, double size, uint colour)
    {
        double scale = size / Icons.Size;
        to.PushTransform(new MatrixTransform(scale, 0, 0, scale, at.X, at.Y));
        to.DrawGeometry(Inks.Of(colour), null, icon);
        to.Pop();
    }

    private void Set<T>(ref T field, T value)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return;
        field = value;
        InvalidateVisual();
    }
}
