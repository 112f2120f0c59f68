using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Editor.Model;

/// <summary>States and actions as the musician's words.</summary>
internal static class Words
{
    private static readonly string[] States = [.. Enum.GetNames<TapeState>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Actions = [.. Enum.GetNames<TapeAction>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Quantizes = [.. Enum.GetNames<Quantize>().Select(name => name.ToLowerInvariant())];

    /// <summary>A state; empty for one that is not known.</summary>
    public static string Of(TapeState state) => (int)state < States.Length ? States[(int)state] : "";

    /// <summary>What a press waits for.</summary>
    public static string Of(Quantize quantize) => (int)quantize < Quantizes.Length ? Quantizes[(int)quantize] : "";

    /// <summary>An action that waits; null where nothing does.</summary>
    public static string? OfAwaited(byte awaited) => awaited < Actions.Length ? Actions[awaited] : null;

    /// <summary>Whether a tape takes the input.</summary>
    public static bool IsWritten(TapeState state) => state is TapeState.Recording or TapeState.Overdubbing or TapeState.Replacing;

    /// <summary>Whether a tape sounds or takes the input: the next press of play/stop stops it.</summary>
    public static bool IsRunning(TapeState state) => state == TapeState.Playing || IsWritten(state);

    /// <summary><c>−6.0</c>, <c>−∞</c>.</summary>
    public static string OfDecibels(double decibels)
    {
        if (double.IsNegativeInfinity(decibels)) return "−∞";
        string text = Math.Abs(decibels).ToString("0.0");
        return decibels < 0 && text != "0.0" ? "−" + text : text;
    }

    /// <summary><c>L20</c>, <c>C</c>, <c>R100</c>.</summary>
    public static string OfPan(double pan)
    {
        int percent = (int)Math.Round(pan * 100);
        return percent == 0 ? "C" : percent < 0 ? $"L{-percent}" : $"R{percent}";
    }

    /// <summary>A count with its noun.</summary>
    public static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
