using System.Collections.Concurrent;
using System.Windows.Media;

namespace Modul.Editor.Controls;

/// <summary>Brushes by colour, frozen: editors on any thread share them.</summary>
internal static class Inks
{
    private static readonly ConcurrentDictionary<uint, Brush> Brushes = new();

    /// <summary>The brush of a colour, 0xAARRGGBB.</summary>
    public static Brush Of(uint colour) => Brushes.GetOrAdd(colour, Make);

    private static Brush Make(uint colour)
    {
        var brush = new SolidColorBrush(Color.FromArgb((byte)(colour >> 24), (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour));
        brush.Freeze();
        return brush;
    }
}
