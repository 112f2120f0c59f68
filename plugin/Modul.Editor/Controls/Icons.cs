using System.Windows.Media;

namespace Modul.Editor.Controls;

/// <summary>The signs on the keys, of 24 by 24.</summary>
internal static class Icons
{
    /// <summary>Their size.</summary>
    public const double Size = 24;

    public static Geometry Record { get; } = Of("M12,5a7,7 0 1 0 0,14a7,7 0 0 0 0,-14z");

    public static Geometry Overdub { get; } =
        Of("M12,5a7,7 0 1 0 0,14a7,7 0 0 0 0,-14zM10.9,8.5h2.2v2.4h2.4v2.2h-2.4v2.4h-2.2v-2.4H8.5v-2.2h2.4z");

    public static Geometry Replace { get; } = Of("M5,9h10l-3,-3l1.6,-1.6L19.2,10l-0.9,1H5zM19,15H9l3,3l-1.6,1.6L4.8,14l0.9,-1H19z");

    public static Geometry Play { get; } = Of("M7,4.5v15l12,-7.5z");

    public static Geometry Stop { get; } = Of("M6,6h12v12H6z");

    public static Geometry Undo { get; } = Of("M9,4L3.5,9.5L9,15v-4h4.5a3.5,3.5 0 0 1 0,7H9v2h4.5a5.5,5.5 0 0 0 0,-11H9z");

    public static Geometry Redo { get; } = Of("M15,4l5.5,5.5L15,15v-4h-4.5a3.5,3.5 0 0 0 0,7H15v2h-4.5a5.5,5.5 0 0 1 0,-11H15z");

    public static Geometry Mute { get; } =
        Of("M4,9.5v5h3.5L12,19V5L7.5,9.5zM14.5,10l1.3,-1.3L18,10.9l2.2,-2.2l1.3,1.3l-2.2,2.2l2.2,2.2l-1.3,1.3l-2.2,-2.2l-2.2,2.2l-1.3,-1.3l2.2,-2.2z");

    public static Geometry Solo { get; } =
        Of("M12,3a8,8 0 0 0 -8,8v6a3,3 0 0 0 3,3h2v-8H6v-1a6,6 0 0 1 12,0v1h-3v8h2a3,3 0 0 0 3,-3v-6a8,8 0 0 0 -8,-8z");

    public static Geometry Clear { get; } = Of("M9,4h6l1,2h4v2H4V6h4zM6,10h12l-1,10H7z");

    private static Geometry Of(string path)
    {
        Geometry geometry = Geometry.Parse("F0 " + path);
        geometry.Freeze();
        return geometry;
    }
}
