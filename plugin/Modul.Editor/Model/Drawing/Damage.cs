namespace Modul.Editor.Model.Drawing;

/// <summary>Which parts of a picture changed in a frame.</summary>
internal sealed class Damage
{
    private const int Most = 8;

    private readonly PixelRect[] _rects = new PixelRect[Most];
    private int _count;

    /// <summary>The parts; they may overlap.</summary>
    public ReadOnlySpan<PixelRect> Rects => _rects.AsSpan(0, _count);

    /// <summary>Nothing changed.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a part; where there are many already the last one grows.</summary>
    public void Add(PixelRect rect)
    {
        if (rect.IsEmpty) return;
        if (_count < Most) _rects[_count++] = rect;
        else _rects[Most - 1] = Around(_rects[Most - 1], rect);
    }

    private static PixelRect Around(PixelRect a, PixelRect b)
    {
        int x = Math.Min(a.X, b.X), y = Math.Min(a.Y, b.Y);
        return new PixelRect(x, y, Math.Max(a.Right, b.Right) - x, Math.Max(a.Bottom, b.Bottom) - y);
    }
}
