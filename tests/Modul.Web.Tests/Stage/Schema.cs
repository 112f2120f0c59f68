using System.Text.Json;

namespace Modul.Web.Tests.Stage;

/// <summary>
/// Checks JSON against a schema of the description, both ways: what it demands is there, and what is there it names.
/// </summary>
internal sealed class Schema(JsonElement description)
{
    private static readonly string[] Known =
        ["$ref", "type", "enum", "const", "oneOf", "properties", "required", "items", "minItems", "maxItems", "minimum", "maximum", "description", "additionalProperties", "maxLength", "default"];

    public void ShouldDescribe(string name, JsonElement value) => Problem(Named(name), value, name).ShouldBeNull();

    private JsonElement Named(string name) => description.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private string? Problem(JsonElement schema, JsonElement value, string at)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
            if (!Known.Contains(keyword.Name)) return $"{at}: the test does not know '{keyword.Name}'";
        if (schema.TryGetProperty("$ref", out JsonElement named)) return Problem(Named(named.GetString()!.Split('/')[^1]), value, at);
        if (schema.TryGetProperty("oneOf", out JsonElement forms))
            return forms.EnumerateArray().Count(form => Problem(form, value, at) is null) == 1 ? null : $"{at}: {value} is not of exactly one form";
        if (schema.TryGetProperty("const", out JsonElement only) && !JsonElement.DeepEquals(only, value)) return $"{at}: {value} is not {only}";
        if (schema.TryGetProperty("enum", out JsonElement words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value))) return $"{at}: {value} is no word of it";
        if (schema.TryGetProperty("type", out JsonElement type) && !IsOf(type, value)) return $"{at}: {value} is no {type}";
        return value.ValueKind switch
        {
            JsonValueKind.Object => ProblemOfObject(schema, value, at),
            JsonValueKind.Array => ProblemOfArray(schema, value, at),
            JsonValueKind.Number => ProblemOfNumber(schema, value, at),
            _ => null,
        };
    }

    private string? ProblemOfObject(JsonElement schema, JsonElement value, string at)
    {
        JsonElement fields = schema.GetProperty("properties");
        foreach (JsonElement required in schema.GetProperty("required").EnumerateArray())
            if (!value.TryGetProperty(required.GetString()!, out _)) return $"{at}: '{required}' is missing";
        foreach (JsonProperty field in value.EnumerateObject())
        {
            if (!fields.TryGetProperty(field.Name, out JsonElement of)) return $"{at}: '{field.Name}' is not described";
            if (Problem(of, field.Value, $"{at}.{field.Name}") is { } problem) return problem;
        }
        return null;
    }

    private string? ProblemOfArray(JsonElement schema, JsonElement value, string at)
    {
        int count = value.GetArrayLength();
        if (schema.TryGetProperty("minItems", out JsonElement least) && count < least.GetInt32()) return $"{at}: {count} items";
        if (schema.TryGetProperty("maxItems", out JsonElement most) && count > most.GetInt32()) return $"{at}: {count} items";
        return value.EnumerateArray().Select((item, i) => Problem(schema.GetProperty("items"), item, $"{at}[{i}]")).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemOfNumber(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("minimum", out JsonElement least) && value.GetDouble() < least.GetDouble()) return $"{at}: {value} is below {least}";
        return schema.TryGetProperty("maximum", out JsonElement most) && value.GetDouble() > most.GetDouble() ? $"{at}: {value} is above {most}" : null;
    }

    private static bool IsOf(JsonElement type, JsonElement value)
    {
        if (type.ValueKind == JsonValueKind.Array) return type.EnumerateArray().Any(one => IsOf(one, value));
        return type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            _ => false,
        };
    }
}
