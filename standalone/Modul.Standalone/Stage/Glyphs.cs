namespace Modul.Standalone.Stage;

/// <summary>The symbols drawn with; those of a terminal without Unicode are plain.</summary>
/// <param name="Full">A filled cell.</param>
/// <param name="Half">A cell whose left half is filled.</param>
/// <param name="Primary">The mark of the selected tape.</param>
/// <param name="Awaits">Before what a tape waits for.</param>
/// <param name="Up">The key that turns up.</param>
/// <param name="Down">The key that turns down.</param>
/// <param name="Rule">A thin line.</param>
internal sealed record Glyphs(char Full, char Half, char Primary, char Awaits, string Up, string Down, char Rule)
{
    /// <summary>Symbols that the text console's fonts have too.</summary>
    public static Glyphs Unicode { get; } = new('█', '▌', '►', '→', "↑", "↓", '─');

    public static Glyphs Ascii { get; } = new('#', '=', '>', '>', "up", "down", '-');
}
