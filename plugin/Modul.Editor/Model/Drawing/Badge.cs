namespace Modul.Editor.Model.Drawing;

/// <summary>A word on a plate of its colour, over a waveform.</summary>
internal static class Badge
{
    private const double PadX = 7;
    private const double PadY = 2;

    /// <summary>The place of a word whose plate begins at a corner.</summary>
    public static PixelRect PlaceOf(Ink ink, ReadOnlySpan<char> word, int x, int y) =>
        new(x, y, ink.Bold.WidthOf(word) + (2 * ink.Px(PadX)), ink.Bold.Height + (2 * ink.Px(PadY)));

    /// <summary>Draws it.</summary>
    public static void Draw(in Pixels to, Ink ink, PixelRect place, ReadOnlySpan<char> word, uint ground, uint colour)
    {
        to.Fill(place, ground);
        ink.Bold.Write(to, place.X + ink.Px(PadX), place.Y + ink.Px(PadY), word, colour);
    }
}
