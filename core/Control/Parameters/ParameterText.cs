using System.Globalization;

namespace Modul.Core.Control.Parameters;

/// <summary>The values of parameters as text, and back. What is written is read as a value that is written the same. [control]</summary>
internal static class ParameterText
{
    private const string Decibels = "dB";
    private const string Percent = "%";
    private const string Milliseconds = "ms";
    private const string Silence = "-inf";
    private const string Centre = "C";
    private const string Left = "L";
    private const string Right = "R";
    private const double LevelStep = 0.1;

    /// <summary>The text of a value within the range.</summary>
    public static string Of(Parameter parameter, double value) => parameter.Kind switch
    {
        ParameterKind.Level => OfLevel(value, parameter.Min),
        ParameterKind.Pan => OfPan(Rounded(value * 100, 1)),
        ParameterKind.Percent => Text($"{Rounded(value * 100, 1):0.#} {Percent}"),
        ParameterKind.Milliseconds => Text($"{Rounded(value, 2):0.##} {Milliseconds}"),
        _ => parameter.Words[(int)(value - parameter.Min)],
    };

    /// <summary>The value that a text means, in the range or not; null where it means none.</summary>
    public static double? Read(Parameter parameter, ReadOnlySpan<char> text) => parameter.Kind switch
    {
        ParameterKind.Level => ReadLevel(Without(Decibels, text), parameter.Min),
        ParameterKind.Pan => ReadPan(text),
        ParameterKind.Percent => Number(Without(Percent, text)) / 100,
        ParameterKind.Milliseconds => Number(Without(Milliseconds, text)),
        _ => ReadWord(parameter, text),
    };

    /// <summary>What is nearly silent is not told as silence.</summary>
    private static string OfLevel(double value, double silent) => (float)value <= silent
        ? Text($"{Silence} {Decibels}")
        : Text($"{Math.Max(Rounded(value, 1), silent + LevelStep):0.0} {Decibels}");

    private static string OfPan(double percent)
    {
        if (percent == 0) return Centre;
        return Text($"{Math.Abs(percent):0.#} {(percent < 0 ? Left : Right)}");
    }

    private static double? ReadLevel(ReadOnlySpan<char> text, double silent) => Is(Silence, text) ? silent : Number(text);

    private static double? ReadPan(ReadOnlySpan<char> text)
    {
        if (Is(Centre, text)) return 0;
        bool left = text.EndsWith(Left, StringComparison.OrdinalIgnoreCase), right = text.EndsWith(Right, StringComparison.OrdinalIgnoreCase);
        if (!left && !right) return Number(Without(Percent, text)) / 100;
        double? share = Number(text[..^1].TrimEnd()) / 100;
        if (share < 0) return null;
        return left ? 0 - share : share;
    }

    private static double? ReadWord(Parameter parameter, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < parameter.Words.Count; i++)
            if (Is(parameter.Words[i], text)) return parameter.Min + i;
        return Number(text) is { } number && number == Math.Floor(number) ? number : null;
    }

    private static double? Number(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("+") && !text.StartsWith("+-")) text = text[1..];
        return CommandParser.TryNumber(text, out double number) ? number + 0.0 : null; // no minus zero
    }

    private static double Rounded(double value, int digits) => Math.Round(value, digits) + 0.0; // no minus zero

    private static bool Is(string word, ReadOnlySpan<char> text) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Without(string unit, ReadOnlySpan<char> text) =>
        text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? text[..^unit.Length].TrimEnd() : text;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
