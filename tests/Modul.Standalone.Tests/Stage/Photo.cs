using System.Text;
using Modul.Standalone.Stage;
using Spectre.Console;
using Canvas = Modul.Standalone.Stage.Canvas;

namespace Modul.Standalone.Tests.Stage;

/// <summary>A picture of a canvas as a camera sees it: grey pixels, each cell twice as high as wide, its colours as they were asked for.</summary>
internal sealed class Photo
{
    private const int CellWidth = 6, CellHeight = 2 * CellWidth;

    private readonly byte[] _pixels;
    private readonly byte _room;

    /// <summary>Takes it; what has no colour of its own has the room's, a dark terminal's or a light one's.</summary>
    public Photo(Canvas canvas, byte room)
    {
        (Width, Height, _room) = (canvas.Width * CellWidth, canvas.Height * CellHeight, room);
        _pixels = new byte[Width * Height];
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width; x++) _pixels[(y * Width) + x] = Shade(canvas.Row(y / CellHeight)[x / CellWidth], y % CellHeight < CellWidth);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The picture as a file: PGM.</summary>
    public byte[] ToPgm() => [.. Encoding.ASCII.GetBytes($"P5 {Width} {Height} 255\n"), .. _pixels];

    /// <summary>Whether the module of half a cell's height at a place of a cell's width is dark.</summary>
    public bool Dark(int x, int y) => _pixels[(((y * CellWidth) + (CellWidth / 2)) * Width) + (x * CellWidth) + (CellWidth / 2)] < 128;

    private byte Shade(in Cell cell, bool upper)
    {
        bool inked = cell.Symbol switch { '█' or '#' => true, '▀' => upper, '▄' => !upper, _ => false };
        Color color = inked ? cell.Style.Foreground : cell.Style.Background;
        return color == Color.Default ? inked ? (byte)~_room : _room : color.R;
    }
}
