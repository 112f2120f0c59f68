using System.Windows;
using System.Windows.Media;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>What a slider looks like: a track, a mark where a double click leads, a thumb, its value.</summary>
internal static class SliderFace
{
    private const double Track = 0.375;
    private const double ThumbLength = 1.5;
    private const double ThumbThick = 0.8;
    private const double TextSize = 0.85;
    private const double PanTextSize = 0.75;
    private const double TextLine = 1.15;
    private const double MarkLength = 1.5;
    private const double MarkUnits = 2;

    /// <summary>One that stands, with its value below.</summary>
    public static void DrawUpright(DrawingContext to, Look look, Size size, SliderLaw law, double value, bool over)
    {
        double line = TextLine * look.Rem, way = Math.Max(0, size.Height - line), middle = size.Width / 2;
        double thumb = ThumbThick * look.Rem, run = Math.Max(0, way - thumb);
        Bar(to, look, new Rect(middle - (Track * look.Rem / 2), 0, Track * look.Rem, way), Colours.Edge);
        double mark = (thumb / 2) + ((1 - law.PlaceOf(law.Reset)) * run);
        Bar(to, look, new Rect(middle - (MarkLength * look.Rem / 2), mark - 1, MarkLength * look.Rem, look.Line(MarkUnits)), Colours.Soft);
        double at = (1 - law.PlaceOf(value)) * run;
        Thumb(to, look, new Rect(middle - (ThumbLength * look.Rem / 2), at, ThumbLength * look.Rem, thumb), over);
        Text(to, look, look.Fit(law.TextOf(value), TextSize, Colours.Text, size.Width), middle, size.Height - line);
    }

    /// <summary>One that lies, with its value below or none.</summary>
    public static void DrawLying(DrawingContext to, Look look, Size size, SliderLaw law, double value, bool texted, bool over)
    {
        double line = texted ? look.Rem * 0.9 : 0, height = Math.Max(0, size.Height - line), middle = height / 2;
        double thumb = ThumbThick * look.Rem, run = Math.Max(0, size.Width - thumb);
        Bar(to, look, new Rect(0, middle - (Track * look.Rem / 2), size.Width, Track * look.Rem), Colours.Edge);
        double mark = (thumb / 2) + (law.PlaceOf(law.Reset) * run), half = Math.Min(MarkLength * look.Rem, height) / 2;
        Bar(to, look, new Rect(mark - 1, middle - half, look.Line(MarkUnits), 2 * half), Colours.Soft);
        double at = law.PlaceOf(value) * run, tall = Math.Min(ThumbLength * look.Rem, height);
        Thumb(to, look, new Rect(at, middle - (tall / 2), thumb, tall), over);
        if (texted) Text(to, look, look.Fit(law.TextOf(value), PanTextSize, Colours.Text, size.Width, bold: false), Math.Clamp(at + (thumb / 2), 0, size.Width), height, size.Width);
    }

    private static void Bar(DrawingContext to, Look look, Rect place, uint colour) => to.DrawRectangle(Inks.Of(colour), null, look.Snap(place));

    private static void Thumb(DrawingContext to, Look look, Rect place, bool over)
    {
        Rect outer = look.Snap(place);
        double line = look.Line(2), radius = 0.25 * look.Rem;
        to.DrawRoundedRectangle(Inks.Of(Colours.Lane), null, outer, radius, radius);
        if (outer.Width <= 2 * line || outer.Height <= 2 * line) return;
        outer.Inflate(-line, -line);
        to.DrawRoundedRectangle(Inks.Of(over ? Colours.Focus : Colours.Text), null, outer, radius, radius);
    }

    private static void Text(DrawingContext to, Look look, FormattedText text, double middle, double y, double most = double.PositiveInfinity)
    {
        double x = middle - (text.Width / 2);
        if (double.IsFinite(most)) x = Math.Clamp(x, 0, Math.Max(0, most - text.Width));
        to.DrawText(text, new Point(look.Snap(x), look.Snap(y)));
    }
}
