using System.Globalization;
using System.Text.Json;

namespace Modul.Browser.Tests.Stage;

/// <summary>What is told of a tape, as one line, whoever tells it.</summary>
internal static class LaneFacts
{
    private static readonly string[] Names = ["state", "length", "layers", "undo", "redo", "volume", "pan", "muted", "soloed", "silenced"];

    /// <summary>By the interface.</summary>
    public static string Of(JsonElement state, int tape)
    {
        JsonElement facts = state.GetProperty("tapes")[tape - 1], engine = state.GetProperty("engine");
        bool primary = engine.GetProperty("primary").GetInt32() == tape;
        bool secondary = engine.GetProperty("secondary").EnumerateArray().Any(number => number.GetInt32() == tape);
        return Line(Names.Select(name => Text(facts.GetProperty(name).ToString())), primary, secondary);
    }

    /// <summary>By the tape's lane on the page.</summary>
    public static async Task<string> Of(ILocator lane)
    {
        var facts = new List<string>();
        foreach (string name in Names) facts.Add(Text(await lane.GetAttributeAsync("data-" + name) ?? "nothing"));
        return Line(facts, await Holds(lane, "data-primary"), await Holds(lane, "data-secondary"));
    }

    private static string Line(IEnumerable<string> facts, bool primary, bool secondary) =>
        string.Join(' ', Names.Zip(facts, (name, fact) => $"{name}={fact}")) + $" primary={primary} secondary={secondary}";

    private static async Task<bool> Holds(ILocator lane, string attribute) => await lane.GetAttributeAsync(attribute) == "true";

    // Both tell 32-bit floats, one of them as the 64-bit number it is.
    private static string Text(string fact) => fact is "-Infinity" ? "-inf"
        : float.TryParse(fact, CultureInfo.InvariantCulture, out float number) ? number.ToString(CultureInfo.InvariantCulture)
        : fact.ToLowerInvariant();
}
