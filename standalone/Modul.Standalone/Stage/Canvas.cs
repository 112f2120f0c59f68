using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>A picture of the screen in cells. What falls beside it is cut off.</summary>
internal sealed class Canvas
{
    private readonly Cell[] _cells;

    public Canvas(int width, int height)
    {
        (Width, Height) = (Math.Max(1, width), Math.Max(1, height));
        _cells = new Cell[Width * Height];
        Clear();
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<Cell> Row(int y) => _cells.AsSpan(y * Width, Width);

    public void Clear() => Array.Fill(_cells, Cell.Blank);

    /// <summary>Writes a text up to the column <paramref name="end"/>; gives the column after it.</summary>
    public int Put(int x, int y, ReadOnlySpan<char> text, Style style, int end = int.MaxValue)
    {
        foreach (char symbol in text)
        {
            if (x >= end) break;
            Set(x++, y, char.IsControl(symbol) ? ' ' : symbol, style);
        }
        return x;
    }

    /// <summary>Writes one symbol a number of times.</summary>
    public void Fill(int x, int y, int count, char symbol, Style style)
    {
        for (int i = 0; i < count; i++) Set(x + i, y, symbol, style);
    }

    private void Set(int x, int y, char symbol, Style style)
    {
        if ((uint)x < (uint)Width && (uint)y < (uint)Height) _cells[(y * Width) + x] = new Cell(symbol, style);
    }
}
