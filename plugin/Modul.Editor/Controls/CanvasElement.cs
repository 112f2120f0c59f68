using System.Diagnostics.CodeAnalysis;
using System.Windows;
using System.Windows.Media;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>Shows a picture in memory, pixel for pixel.</summary>
[SuppressMessage("Design", "CA1001", Justification = "given back when it is unloaded, and made anew when it is drawn again")]
internal abstract class CanvasElement : StageElement
{
    private PixelSurface? _surface;
    private Ink? _ink;
    private readonly uint _ground;

    protected CanvasElement(Look look, string name, uint ground)
        : base(look, name)
    {
        _ground = ground;
        RenderOptions.SetBitmapScalingMode(this, BitmapScalingMode.NearestNeighbor);
        Unloaded += (_, _) => Release();
        Loaded += (_, _) => InvalidateVisual();
    }

    /// <summary>What is shown; null before it has a size.</summary>
    protected PixelSurface? Surface => _surface;

    /// <summary>The picture is another, of the ground's colour.</summary>
    protected abstract void Resized(PixelSurface surface);

    protected override void Draw(DrawingContext to)
    {
        int width = (int)Math.Round(RenderSize.Width * Look.Device), height = (int)Math.Round(RenderSize.Height * Look.Device);
        if (width < 1 || height < 1) return;
        if (_surface?.Width != width || _surface.Height != height || !ReferenceEquals(_ink, Look.Ink)) Renew(width, height);
        to.DrawImage(_surface!.Bitmap, new Rect(0, 0, width / Look.Device, height / Look.Device));
    }

    private void Renew(int width, int height)
    {
        Release();
        _surface = new PixelSurface(width, height, _ground);
        _ink = Look.Ink;
        Resized(_surface);
    }

    private void Release()
    {
        _surface?.Dispose();
        _surface = null;
    }
}
