using System.Globalization;
using System.Windows;
using System.Windows.Media;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>What every part of one editor is drawn with: its em, the screen's pixels, fonts and brushes.</summary>
internal sealed class Look
{
    private const double UnitsInEm = 16;
    private const double NumberSize = 0.95;
    private const double PlaceSize = 2.1;

    private static readonly FontFamily Fonts = new("Segoe UI, Arial");
    private static readonly Typeface Plain = new(Fonts, FontStyles.Normal, FontWeights.Normal, FontStretches.Normal);
    private static readonly Typeface Strong = new(Fonts, FontStyles.Normal, FontWeights.Bold, FontStretches.Normal);

    /// <summary>The em of this editor, in WPF's units.</summary>
    public double Rem { get; private set; } = UnitsInEm;

    /// <summary>Device pixels of a WPF unit.</summary>
    public double Device { get; private set; } = 1;

    /// <summary>Whether there is little height, so that keys are low.</summary>
    public bool Low { get; private set; }

    /// <summary>How high a key is, in em.</summary>
    public double Touch => Low ? 1.75 : 2.2;

    /// <summary>What canvases are drawn with; another object where it is another.</summary>
    public Ink Ink { get; private set; } = new(new GlyphSheet(1), new GlyphSheet(1), 1);

    /// <summary>The large figures of bar and beat.</summary>
    public GlyphSheet Large { get; private set; } = new(1);

    /// <summary>Takes another size; false where it is as it was.</summary>
    public bool Take(double rem, double device, bool low)
    {
        if (rem.Equals(Rem) && device.Equals(Device) && low == Low && Ink.Bold.Height > 1) return false;
        (Rem, Device, Low) = (rem, device, low);
        double pixels = rem * device;
        Ink = new Ink(
            GlyphPrinter.Print(Plain, NumberSize * pixels), GlyphPrinter.Print(Strong, NumberSize * pixels), pixels / UnitsInEm);
        Large = GlyphPrinter.Print(Strong, PlaceSize * pixels);
        return true;
    }

    /// <summary>The nearest edge of a device pixel, in WPF's units.</summary>
    public double Snap(double value) => Math.Round(value * Device) / Device;

    /// <summary>The nearest edges of device pixels.</summary>
    public Rect Snap(Rect rect)
    {
        double x = Snap(rect.X), y = Snap(rect.Y);
        return new Rect(x, y, Math.Max(0, Snap(rect.Right) - x), Math.Max(0, Snap(rect.Bottom) - y));
    }

    /// <summary>A line's width: so many sixteenths of an em, at least one device pixel.</summary>
    public double Line(double units) => Math.Max(1 / Device, Snap(units * Rem / UnitsInEm));

    /// <summary>A text, its size in em.</summary>
    public FormattedText Text(string text, double size, uint colour, bool bold = false) => new(
        text,
        CultureInfo.InvariantCulture,
        FlowDirection.LeftToRight,
        bold ? Strong : Plain,
        size * Rem,
        Inks.Of(colour),
        Device);

    /// <summary>A text that is made smaller where it is wider than there is room.</summary>
    public FormattedText Fit(string text, double size, uint colour, double room, bool bold = true)
    {
        FormattedText made = Text(text, size, colour, bold);
        if (made.Width > room && room > 0) made = Text(text, size * room / made.Width, colour, bold);
        return made;
    }
}
