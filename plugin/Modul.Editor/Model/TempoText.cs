using System.Buffers;
using System.Globalization;
using Modul.Core.Timing;

namespace Modul.Editor.Model;

/// <summary>The tempo as it is typed and read, quarter notes a minute.</summary>
internal static class TempoText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("-.0123456789");

    /// <summary>A tempo that the engine takes, to a tenth.</summary>
    public static double Clamp(double tempo) => Math.Round(Math.Clamp(tempo, Transport.MinTempo, Transport.MaxTempo) * 10) / 10;

    /// <summary><c>120.0</c>, <c>90.55</c>: a second decimal only where there is one.</summary>
    public static string Of(double tempo) => tempo.ToString("0.0#");

    /// <summary>What was typed, a plain decimal with a point or a comma; null where the engine does not take it.</summary>
    public static double? Read(string text) => ReadNumber(text) is { } tempo and >= Transport.MinTempo and <= Transport.MaxTempo ? tempo : null;

    /// <summary>A plain decimal, with a minus where it is below 0; null for anything else.</summary>
    public static double? ReadNumber(string text)
    {
        string plain = text.Trim().Replace(',', '.').Replace('−', '-');
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        bool read = double.TryParse(plain, Styles, CultureInfo.InvariantCulture, out double number);
        return read && double.IsFinite(number) && !plain.AsSpan().ContainsAnyExcept(Plain) ? number : null;
    }
}
