using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Media;
using Modul.Editor.Controls;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>The ground of a lane. The selected tape's edge is whole, a secondary one's broken: they are told apart without their colours.</summary>
internal sealed class LaneFrame(Look look) : StageElement(look, "")
{
    private const double EdgeUnits = 3;
    private const double Radius = 0.6;

    private bool _primary;
    private bool _secondary;

    /// <summary>Shows whether its tape is selected.</summary>
    public void Show(bool primary, bool secondary)
    {
        if (primary == _primary && secondary == _secondary) return;
        (_primary, _secondary) = (primary, secondary);
        InvalidateVisual();
    }

    protected override AutomationPeer? OnCreateAutomationPeer() => null;

    protected override void Draw(DrawingContext to)
    {
        double line = Look.Line(EdgeUnits), radius = Radius * Look.Rem;
        Rect place = Look.Snap(Whole);
        if (place.Width <= line || place.Height <= line) return;
        place.Inflate(-line / 2, -line / 2);
        var pen = new Pen(Inks.Of(_primary ? Colours.Frame : _secondary ? Colours.Soft : Colours.LaneEdge), line);
        if (_secondary && !_primary) pen.DashStyle = new DashStyle([2, 1.5], 0);
        pen.Freeze();
        to.DrawRoundedRectangle(Inks.Of(Colours.Lane), pen, place, radius, radius);
    }
}
