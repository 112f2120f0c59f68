using System.Windows;
using System.Windows.Input;
using Modul.Editor.Controls;

namespace Modul.Editor.Lanes;

/// <summary>Shows as much of the lanes as there is room for; the wheel and the bar move them.</summary>
internal sealed class Scroller : StagePanel
{
    private const double BarWidth = 0.9;
    private const double Notch = 120;
    private const double NotchShare = 0.25;

    private readonly LaneGrid _lanes;
    private readonly ScrollBar _bar;

    public Scroller(Look look, LaneGrid lanes)
        : base(look)
    {
        _lanes = lanes;
        _bar = new ScrollBar(look, ScrollTo);
        ClipToBounds = true;
        Children.Add(lanes);
        Children.Add(_bar);
        RequestBringIntoView += BringIntoView;
    }

    /// <summary>How far down the lanes are, in WPF's units.</summary>
    public double Offset { get; private set; }

    private double Most => Math.Max(0, _lanes.RenderSize.Height - RenderSize.Height);

    /// <summary>Moves the lanes.</summary>
    public void ScrollTo(double offset)
    {
        double to = Look.Snap(Math.Clamp(offset, 0, Most));
        if (to.Equals(Offset)) return;
        Offset = to;
        InvalidateArrange();
    }

    protected override void OnMouseWheel(MouseWheelEventArgs e)
    {
        ScrollTo(Offset - (e.Delta / Notch * RenderSize.Height * NotchShare));
        e.Handled = true;
    }

    protected override void Lay(Size size)
    {
        double bar = BarWidth * Rem, height = _lanes.HeightIn(size.Width, size.Height);
        bool scrolls = height > size.Height + 1;
        double width = scrolls ? size.Width - bar : size.Width;
        if (scrolls) height = _lanes.HeightIn(width, size.Height);
        Offset = Look.Snap(Math.Clamp(Offset, 0, Math.Max(0, height - size.Height)));
        Put(_lanes, 0, -Offset, width, height);
        _bar.Show(Offset, size.Height, height);
        Put(_bar, width, 0, scrolls ? bar : 0, size.Height);
    }

    private void BringIntoView(object sender, RequestBringIntoViewEventArgs e)
    {
        e.Handled = true;
        if (e.TargetObject is not UIElement part || ReferenceEquals(part, this) || !_lanes.IsAncestorOf(part)) return;
        Rect place = part.TransformToAncestor(_lanes).TransformBounds(new Rect(part.RenderSize));
        if (place.Top < Offset) ScrollTo(place.Top);
        else if (place.Bottom > Offset + RenderSize.Height) ScrollTo(place.Bottom - RenderSize.Height);
    }
}
