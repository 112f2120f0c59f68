using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Modul.Core.Timing;

/// <summary>The metre: <paramref name="Beats"/> notes of 1/<paramref name="Unit"/> in a bar. [any]</summary>
/// <param name="Beats">Beats in a bar, 1 to 64.</param>
/// <param name="Unit">The note that is one beat: 1, 2, 4, 8, 16 or 32.</param>
public readonly record struct TimeSignature(int Beats, int Unit)
{
    /// <summary>4/4.</summary>
    public static TimeSignature Common { get; } = new(4, 4);

    /// <summary>Reads <c>3/4</c>. [any]</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeSignature meter)
    {
        meter = Common;
        string[] parts = (text ?? "").Split('/');
        if (parts.Length != 2 || !TryNumber(parts[0], out int beats) || !TryNumber(parts[1], out int unit)) return false;
        if (beats is < 1 or > 64 || unit is not (1 or 2 or 4 or 8 or 16 or 32)) return false;
        meter = new TimeSignature(beats, unit);
        return true;
    }

    /// <summary><c>3/4</c>, as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => $"{Beats}/{Unit}";

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.All(char.IsAsciiDigit);
}
