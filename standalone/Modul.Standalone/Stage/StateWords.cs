using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Standalone.Stage;

/// <summary>States and actions as the musician's words.</summary>
internal static class StateWords
{
    private static readonly string[] States = [.. Enum.GetNames<TapeState>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Actions = [.. Enum.GetNames<TapeAction>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Quantizes = [.. Enum.GetNames<Quantize>().Select(name => name.ToLowerInvariant())];

    /// <summary>A state, in lower case.</summary>
    public static string Of(TapeState state) => States[(int)state];

    /// <summary>An action that waits, in lower case; null where nothing does.</summary>
    public static string? OfAwaited(byte awaited) => awaited < Actions.Length ? Actions[awaited] : null;

    /// <summary>What a press waits for, in lower case.</summary>
    public static string Of(Quantize quantize) => Quantizes[(int)quantize];
}
