using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>Puts pairs of texts side by side on a number of rows; a pair stays whole, and what finds no room is left out.</summary>
internal ref struct Flow(Canvas canvas, int y, int rows, int space)
{
    private readonly int _end = y + rows;
    private int _x;
    private int _y = y;

    /// <summary>Adds a pair.</summary>
    public void Add(string first, Style firstStyle, string second, Style secondStyle)
    {
        int width = first.Length + second.Length;
        if (_x > 0 && _x + width > canvas.Width) (_x, _y) = (0, _y + 1);
        if (_y >= _end || width > canvas.Width) return;
        _x = canvas.Put(_x, _y, first, firstStyle);
        _x = canvas.Put(_x, _y, second, secondStyle) + space;
    }
}
