namespace Modul.Editor.Model.Drawing;

/// <summary>A picture in memory, row by row, 0xAARRGGBB. What would be drawn outside of it is left out.</summary>
internal readonly ref struct Pixels(Span<uint> memory, int width, int height)
{
    private readonly Span<uint> _memory = memory;

    /// <summary>Pixels across.</summary>
    public int Width { get; } = width;

    /// <summary>Pixels down.</summary>
    public int Height { get; } = height;

    /// <summary>A row.</summary>
    public Span<uint> Row(int y) => _memory.Slice(y * Width, Width);

    /// <summary>Fills a rectangle.</summary>
    public void Fill(PixelRect rect, uint colour)
    {
        PixelRect inside = rect.Within(Width, Height);
        for (int y = inside.Y; y < inside.Bottom; y++) Row(y).Slice(inside.X, inside.Width).Fill(colour);
    }

    /// <summary>Lays a colour over a place, with a share for each of its pixels, 0 to 255.</summary>
    public void Cover(int x, int y, ReadOnlySpan<byte> shares, int across, uint colour)
    {
        if (across <= 0) return;
        for (int row = 0; row < shares.Length / across; row++)
            if ((uint)(y + row) < (uint)Height) CoverRow(Row(y + row), x, shares.Slice(row * across, across), colour);
    }

    private static void CoverRow(Span<uint> row, int x, ReadOnlySpan<byte> shares, uint colour)
    {
        for (int i = Math.Max(0, -x); i < shares.Length && x + i < row.Length; i++)
            if (shares[i] != 0) row[x + i] = Colours.Mix(row[x + i], colour, shares[i]);
    }
}
