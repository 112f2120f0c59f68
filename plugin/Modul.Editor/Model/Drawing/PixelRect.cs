namespace Modul.Editor.Model.Drawing;

/// <summary>A rectangle of whole pixels.</summary>
internal readonly record struct PixelRect(int X, int Y, int Width, int Height)
{
    /// <summary>The first column right of it.</summary>
    public int Right => X + Width;

    /// <summary>The first row below it.</summary>
    public int Bottom => Y + Height;

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>The part of it that lies in a picture.</summary>
    public PixelRect Within(int width, int height)
    {
        int left = Math.Clamp(X, 0, width), top = Math.Clamp(Y, 0, height);
        return new PixelRect(left, top, Math.Max(0, Math.Min(Right, width) - left), Math.Max(0, Math.Min(Bottom, height) - top));
    }
}
