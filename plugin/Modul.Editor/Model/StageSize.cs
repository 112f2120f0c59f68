namespace Modul.Editor.Model;

/// <summary>How large things are in a room, as on the page: small on a small screen, and growing with a large one.</summary>
internal static class StageSize
{
    private const double Least = 13;
    private const double Most = 30;
    private const double LowRoom = 34;

    /// <summary>The em in the room's units, and whether keys have to be low.</summary>
    public static (double Rem, bool Low) Of(double width, double height, bool many)
    {
        double wanted = many ? Math.Min(0.00835 * width, 0.01485 * height) : Math.Min((0.0055 * width) + 10.4, 0.0205 * height);
        double rem = Math.Round(Math.Clamp(wanted, Least, Most) * 4) / 4;
        bool low = height < LowRoom * rem;
        return (rem, low);
    }
}
