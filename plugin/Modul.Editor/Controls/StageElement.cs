using System.Windows;
using System.Windows.Automation;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>A part of the editor that draws itself, is named for assistive technologies, and shows when it has the keyboard's focus.</summary>
internal abstract class StageElement : FrameworkElement
{
    private const double Radius = 0.45;
    private const double FocusUnits = 3;

    protected StageElement(Look look, string name)
    {
        Look = look;
        FocusVisualStyle = null;
        SpokenName = name;
    }

    /// <summary>What it is called by an assistive technology.</summary>
    public string SpokenName
    {
        get => AutomationProperties.GetName(this);
        set
        {
            if (value != AutomationProperties.GetName(this)) AutomationProperties.SetName(this, value);
        }
    }

    protected Look Look { get; }

    protected Rect Whole => new(RenderSize);

    protected sealed override void OnRender(DrawingContext drawingContext)
    {
        // A place where nothing is drawn would not feel the mouse.
        drawingContext.DrawRectangle(Brushes.Transparent, null, Whole);
        Draw(drawingContext);
        if (IsKeyboardFocused) DrawFocus(drawingContext);
    }

    protected abstract void Draw(DrawingContext to);

    protected override Size MeasureOverride(Size availableSize) => new(
        double.IsFinite(availableSize.Width) ? availableSize.Width : 0, double.IsFinite(availableSize.Height) ? availableSize.Height : 0);

    protected override void OnGotKeyboardFocus(KeyboardFocusChangedEventArgs e)
    {
        InvalidateVisual();
        BringIntoView();
        base.OnGotKeyboardFocus(e);
    }

    protected override void OnLostKeyboardFocus(KeyboardFocusChangedEventArgs e)
    {
        InvalidateVisual();
        base.OnLostKeyboardFocus(e);
    }

    /// <summary>A plate with an edge. Both are filled, on edges of device pixels: a stroke would lie across them.</summary>
    protected void Plate(DrawingContext to, Rect place, uint ground, uint edge, double units = 1)
    {
        Rect outer = Look.Snap(place);
        double line = Look.Line(units), radius = Math.Min(Radius * Look.Rem, Math.Min(outer.Width, outer.Height) / 2);
        to.DrawRoundedRectangle(Inks.Of(edge), null, outer, radius, radius);
        if (outer.Width <= 2 * line || outer.Height <= 2 * line || ground == edge) return;
        outer.Inflate(-line, -line);
        to.DrawRoundedRectangle(Inks.Of(ground), null, outer, radius - line, radius - line);
    }

    /// <summary>A text in the middle of a place.</summary>
    protected void Centre(DrawingContext to, FormattedText text, Rect place) => to.DrawText(
        text, new Point(Look.Snap(place.X + ((place.Width - text.Width) / 2)), Look.Snap(place.Y + ((place.Height - text.Height) / 2))));

    private void DrawFocus(DrawingContext to)
    {
        double line = Look.Line(FocusUnits), radius = Radius * Look.Rem;
        Rect ring = Look.Snap(Whole);
        if (ring.Width <= line || ring.Height <= line) return;
        // Bright without, dark within: it is seen on a key of any colour.
        DrawRing(to, ring, line, radius, Colours.Focus);
        ring.Inflate(-line, -line);
        if (ring.Width > line && ring.Height > line) DrawRing(to, ring, Look.Line(FocusUnits / 2), radius, Colours.Page);
    }

    private static void DrawRing(DrawingContext to, Rect ring, double line, double radius, uint colour)
    {
        ring.Inflate(-line / 2, -line / 2);
        var pen = new Pen(Inks.Of(colour), line);
        pen.Freeze();
        to.DrawRoundedRectangle(null, pen, ring, radius, radius);
    }
}
