using System.Globalization;
using System.Text.Json;

namespace Modul.Standalone.Web.Commands;

/// <summary>Turns a command that is an object into the words of the cue sheet. [any]</summary>
internal static class CommandObject
{
    private const double Plain = 1e15; // up to here a number is written out: 1e-7 is JSON, not the sheet's

    /// <summary>The words, in the grammar's order; null, and what is wrong, where there are none.</summary>
    public static string[]? Words(JsonElement command, bool mayHaveId, out string problem)
    {
        if (!TryFields(command, out Dictionary<string, JsonElement> fields, out problem)) return null;
        if (!fields.Remove("command", out JsonElement named) || named.ValueKind != JsonValueKind.String)
            return Wrong(out problem, "'command': expected a word such as \"record\"");
        string word = named.GetString()!;
        if (mayHaveId) fields.Remove("id");
        CommandForm form = CommandForm.Of(word);
        if (!Core.Control.CommandParser.IsCommand(word)) return [word];
        if (fields.Keys.FirstOrDefault(name => !form.Fields.Contains(name)) is { } unknown)
            return Wrong(out problem, $"'{word}' takes no '{unknown}', expected {Expected(form)}");
        if (form.NeedsValue && !fields.ContainsKey("value")) return Wrong(out problem, $"'{word}': expected a 'value', found nothing");
        List<string> words = [word];
        foreach (string name in form.Fields)
            if (fields.TryGetValue(name, out JsonElement value) && !TryAdd(words, name, value, out problem)) return null;
        return [.. words];
    }

    private static string[]? Wrong(out string problem, string what)
    {
        problem = what;
        return null;
    }

    private static string Expected(CommandForm form) =>
        form.Fields.Length == 0 ? "'command' alone" : "'command' and " + string.Join(", ", form.Fields.Select(field => $"'{field}'"));

    private static bool TryFields(JsonElement command, out Dictionary<string, JsonElement> fields, out string problem)
    {
        (fields, problem) = (new(StringComparer.Ordinal), "");
        foreach (JsonProperty field in command.EnumerateObject())
        {
            if (fields.TryAdd(field.Name, field.Value)) continue;
            problem = $"'{field.Name}' stands there twice, expected it once";
            return false;
        }
        return true;
    }

    private static bool TryAdd(List<string> words, string name, JsonElement value, out string problem)
    {
        string[]? said = name switch
        {
            "tape" => Number(value) is { } number ? [number] : null,
            "bars" => Number(value) is { } bars ? [name, bars] : null,
            "level" => (Number(value) ?? Word(value)) is { } level ? [name, level] : null,
            "on" => OnOff(value) is { } on ? [on ? "on" : "off"] : null,
            "all" => value.ValueKind == JsonValueKind.True ? [name] : null, // false would clear the selected tape, which nobody means by it
            _ => (Number(value) ?? Word(value)) is { } word ? [word] : null,
        };
        problem = said is null ? $"'{name}': expected {Kind(name)}, found {Found(value)}" : "";
        words.AddRange(said ?? []);
        return said is not null;
    }

    private static string Kind(string name) => name switch
    {
        "on" => "true or false",
        "all" => "true or nothing",
        "value" or "level" => "a number or a word",
        _ => "a number",
    };

    private static string Found(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? value.ValueKind == JsonValueKind.Object ? "an object" : "an array"
        : value.GetRawText();

    private static bool? OnOff(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static string? Number(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number) return null;
        return value.TryGetDouble(out double number) && Math.Abs(number) < Plain
            ? number.ToString("0.###############", CultureInfo.InvariantCulture)
            : value.GetRawText();
    }

    private static string? Word(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? text : null;
}
