using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>One place on the screen.</summary>
internal readonly record struct Cell(char Symbol, Style Style)
{
    public static Cell Blank { get; } = new(' ', Style.Plain);
}
