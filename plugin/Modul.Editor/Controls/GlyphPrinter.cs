using System.Globalization;
using System.Windows;
using System.Windows.Media;
using System.Windows.Media.Imaging;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>Prints the characters of a font once, so that what moves is written without making texts.</summary>
internal static class GlyphPrinter
{
    private const double Dpi = 96;

    /// <summary>A font's characters at a size in device pixels; figures are all as wide as the widest, so that numbers stand still while they count.</summary>
    public static GlyphSheet Print(Typeface font, double size)
    {
        FormattedText[] texts = [.. GlyphSheet.Characters.Select(character => TextOf(character, font, size))];
        int height = (int)Math.Ceiling(texts.Max(text => text.Height));
        int figure = (int)Math.Ceiling("0123456789".Max(character => TextOf(character, font, size).WidthIncludingTrailingWhitespace));
        var sheet = new GlyphSheet(height);
        foreach ((char character, FormattedText text) in GlyphSheet.Characters.Zip(texts))
        {
            int advance = char.IsAsciiDigit(character) ? figure : Math.Max(1, (int)Math.Round(text.WidthIncludingTrailingWhitespace));
            sheet.Add(character, InkOf(text, advance, height), advance);
        }
        return sheet;
    }

    private static FormattedText TextOf(char character, Typeface font, double size) => new(
        character.ToString(), CultureInfo.InvariantCulture, FlowDirection.LeftToRight, font, size, Brushes.White, 1);

    private static byte[] InkOf(FormattedText text, int width, int height)
    {
        var visual = new DrawingVisual();
        using (DrawingContext context = visual.RenderOpen())
            context.DrawText(text, new Point(Math.Max(0, Math.Floor((width - text.WidthIncludingTrailingWhitespace) / 2)), 0));
        var picture = new RenderTargetBitmap(width, height, Dpi, Dpi, PixelFormats.Pbgra32);
        picture.Render(visual);
        var pixels = new uint[width * height];
        picture.CopyPixels(pixels, width * sizeof(uint), 0);
        return [.. pixels.Select(pixel => (byte)(pixel >> 24))];
    }
}
