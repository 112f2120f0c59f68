using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>
/// Draws a QR code, dark on light whatever the terminal's own colours: a cell shows two modules, one above the other, or without Unicode a module takes two
/// cells.
/// </summary>
internal sealed class QrPainter(QrSquare code, bool unicode)
{
    // Named colours are a theme's affair. A dark module is of one colour with its ground, so that the rows join.
    private static readonly Color Ink = new(0, 0, 0), Paper = new(255, 255, 255);
    private static readonly Style Mixed = new(Ink, Paper), Dark = new(Ink, Ink);

    /// <summary>Columns.</summary>
    public int Width => unicode ? code.Size : 2 * code.Size;

    /// <summary>Rows.</summary>
    public int Height => unicode ? (code.Size + 1) / 2 : code.Size;

    public void Draw(Canvas canvas, int left, int top)
    {
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width; x++) DrawCell(canvas, left + x, top + y, unicode ? Halves(x, 2 * y) : code.Dark(x / 2, y) ? '#' : ' ');
    }

    private static void DrawCell(Canvas canvas, int x, int y, char symbol) => canvas.Fill(x, y, 1, symbol, symbol is '#' or '█' ? Dark : Mixed);

    private char Halves(int x, int y) => (code.Dark(x, y), code.Dark(x, y + 1)) switch
    {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        _ => ' ',
    };
}
