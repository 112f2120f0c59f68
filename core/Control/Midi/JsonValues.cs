using System.Text.Json;

namespace Modul.Core.Control.Midi;

/// <summary>JSON values from outside, read without a surprise.</summary>
internal static class JsonValues
{
    private const int MaxFound = 80;

    /// <summary>A string's text; null for another value, and for escapes that make no characters (half a surrogate pair).</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A key's name; null for escapes that make no characters.</summary>
    public static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A value as it stands in the file, for messages.</summary>
    public static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "found an object",
        JsonValueKind.Array => "found an array",
        _ => "found " + ProblemText.Short(value.GetRawText(), MaxFound),
    };

    /// <summary>An object's values by their keys; keys that are unknown or given twice are problems, and so is anything but an object.</summary>
    public static Dictionary<string, JsonElement> Object(JsonElement value, string place, IReadOnlyList<string> known, MidiProblems problems)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(place, $"expected an object with {string.Join(", ", known)}, {Found(value)}");
            return values;
        }
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string? name = Name(property);
            if (name is null || !known.Contains(name))
                problems.Add(place, $"unknown key '{ProblemText.Short(name ?? "?", MaxFound)}', expected one of {string.Join(", ", known)}");
            else if (!values.TryAdd(name, property.Value)) problems.Add(place, $"'{name}' given twice, expected it once");
        }
        return values;
    }
}
