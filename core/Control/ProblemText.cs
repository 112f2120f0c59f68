namespace Modul.Core.Control;

/// <summary>Problems as lines for a terminal. [any]</summary>
internal static class ProblemText
{
    private const int MaxLength = 1000;

    /// <summary>What was found may be anything: a terminal is to show it, not to obey it.</summary>
    public static string OneLine(string text) =>
        string.Concat(Short(text, MaxLength).Select(c => char.IsControl(c) ? '?' : c));

    /// <summary>A text's beginning where it is long.</summary>
    public static string Short(string text, int most) => text.Length > most ? text[..most] + "..." : text;
}
