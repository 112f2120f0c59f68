using System.Windows;
using System.Windows.Controls;

namespace Modul.Editor.Controls;

/// <summary>Lays parts out on edges of device pixels. The same method says the places when they are measured and when they are put there.</summary>
internal abstract class StagePanel(Look look) : Panel
{
    private bool _putting;

    protected Look Look { get; } = look;

    /// <summary>Em in WPF's units.</summary>
    protected double Rem => Look.Rem;

    /// <summary>Puts every part to its place in a size.</summary>
    protected abstract void Lay(Size size);

    /// <summary>The height it takes where it is asked what it wants at a width.</summary>
    protected virtual double HeightFor(double width) => 0;

    protected sealed override Size MeasureOverride(Size availableSize)
    {
        double width = double.IsFinite(availableSize.Width) ? availableSize.Width : 0;
        double height = double.IsFinite(availableSize.Height) ? availableSize.Height : HeightFor(width);
        _putting = false;
        Lay(new Size(width, height));
        return new Size(width, height);
    }

    protected sealed override Size ArrangeOverride(Size finalSize)
    {
        _putting = true;
        Lay(finalSize);
        return finalSize;
    }

    /// <summary>Puts a part to a place.</summary>
    protected void Put(UIElement part, double x, double y, double width, double height)
    {
        Rect place = Look.Snap(new Rect(x, y, Math.Max(0, width), Math.Max(0, height)));
        if (_putting) part.Arrange(place);
        else part.Measure(place.Size);
    }
}
