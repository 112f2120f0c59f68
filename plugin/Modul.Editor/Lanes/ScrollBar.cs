using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using System.Windows.Media;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>Where the lanes are that are seen. It is dragged.</summary>
internal sealed class ScrollBar(Look look, Action<double> scroll) : StageElement(look, "Tapes scroll")
{
    private double _offset;
    private double _room = 1;
    private double _height = 1;
    private double _taken;

    /// <summary>Shows how far down a picture of a height is that is seen through a room.</summary>
    public void Show(double offset, double room, double height)
    {
        if (offset.Equals(_offset) && room.Equals(_room) && height.Equals(_height)) return;
        (_offset, _room, _height) = (offset, room, height);
        InvalidateVisual();
    }

    protected override AutomationPeer OnCreateAutomationPeer() =>
        new StagePeer(this, AutomationControlType.ScrollBar, () => $"{100 * _offset / Math.Max(1, _height - _room):0} percent");

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        double at = e.GetPosition(this).Y / Math.Max(1, RenderSize.Height) * _height;
        bool onThumb = at >= _offset && at <= _offset + _room;
        _taken = onThumb ? at - _offset : _room / 2;
        CaptureMouse();
        scroll(at - _taken);
        e.Handled = true;
    }

    protected override void OnMouseMove(MouseEventArgs e)
    {
        if (IsMouseCaptured) scroll((e.GetPosition(this).Y / Math.Max(1, RenderSize.Height) * _height) - _taken);
    }

    protected override void OnMouseLeftButtonUp(MouseButtonEventArgs e) => ReleaseMouseCapture();

    protected override void Draw(DrawingContext to)
    {
        if (_height <= _room || RenderSize.Width < 1) return;
        double scale = RenderSize.Height / _height, inset = RenderSize.Width * 0.25, width = RenderSize.Width - (2 * inset);
        Rect thumb = Look.Snap(new Rect(inset, _offset * scale, width, _room * scale));
        to.DrawRoundedRectangle(Inks.Of(Colours.Edge), null, thumb, width / 2, width / 2);
    }
}
