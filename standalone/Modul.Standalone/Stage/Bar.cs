using Modul.Core.Mixing;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>Bars of half cells: how far a loop is round, and levels in dB.</summary>
internal sealed class Bar(Glyphs glyphs)
{
    private const float Bottom = -60;
    private const float MiddleFrom = -12;
    private const float HighFrom = -3;

    /// <summary>A bar that is filled to a share, 0 to 1.</summary>
    public void Draw(Canvas canvas, int x, int y, int width, double share, Style style)
    {
        if (width <= 0) return;
        int halves = (int)Math.Round(Math.Clamp(share, 0, 1) * 2 * width);
        canvas.Fill(x, y, width, ' ', Palette.Track);
        canvas.Fill(x, y, halves / 2, glyphs.Full, style);
        if (halves % 2 != 0) canvas.Fill(x + (halves / 2), y, 1, glyphs.Half, style);
    }

    /// <summary>A meter: its letter, a bar from -60 to 0 dB of full scale, and a mark where it clips.</summary>
    public void Meter(Canvas canvas, int x, int y, int width, char side, float level, bool clips)
    {
        canvas.Fill(x, y, 1, side, Palette.Dim);
        int cells = width - 2;
        float decibels = level > 0 ? Decibels.FromGain(level) : float.NegativeInfinity;
        Draw(canvas, x + 1, y, cells, Share(decibels), Palette.Low);
        Recolor(canvas, x + 1, y, cells, decibels, MiddleFrom, Palette.Middle);
        Recolor(canvas, x + 1, y, cells, decibels, HighFrom, Palette.High);
        canvas.Fill(x + 1 + Math.Max(0, cells), y, 1, clips ? '!' : ' ', clips ? Palette.Alarm : Palette.Track);
    }

    private static double Share(float decibels) => Math.Clamp(1 - (decibels / Bottom), 0, 1);

    /// <summary>The part of a bar from a level up in that level's colour.</summary>
    private void Recolor(Canvas canvas, int x, int y, int cells, float decibels, float from, Style style)
    {
        int first = (int)(Share(from) * cells);
        int halves = (int)Math.Round(Share(decibels) * 2 * cells) - (2 * first);
        if (halves <= 0) return;
        canvas.Fill(x + first, y, halves / 2, glyphs.Full, style);
        if (halves % 2 != 0) canvas.Fill(x + first + (halves / 2), y, 1, glyphs.Half, style);
    }
}
