namespace Modul.Editor.Model.Drawing;

/// <summary>Draws heads: a line with, for the record head, caps at its ends.</summary>
internal static class Headline
{
    /// <summary>Pixels that a head's caps reach beyond it, for a head so many pixels wide.</summary>
    public static int Reach(int wide) => 3 * wide;

    /// <summary>The playback head.</summary>
    public static void DrawPlay(in Pixels to, PixelRect wave, int column, int wide) =>
        to.Fill(new PixelRect(wave.X + column, wave.Y, wide, wave.Height), Colours.Head);

    /// <summary>The record head; its caps tell it from the playback head without its colour.</summary>
    public static void DrawRecord(in Pixels to, PixelRect wave, int column, int wide)
    {
        to.Fill(new PixelRect(wave.X + column, wave.Y, wide, wave.Height), Colours.Recording);
        int from = Math.Max(0, column - wide), end = Math.Min(wave.Width, column + (2 * wide));
        to.Fill(new PixelRect(wave.X + from, wave.Y, end - from, 2 * wide), Colours.Recording);
        to.Fill(new PixelRect(wave.X + from, wave.Bottom - (2 * wide), end - from, 2 * wide), Colours.Recording);
    }
}
