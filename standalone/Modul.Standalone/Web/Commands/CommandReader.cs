using System.Text.Json;
using Modul.Core.Control;

namespace Modul.Standalone.Web.Commands;

/// <summary>Reads commands from JSON: a line of the cue sheet's words, an object, or an array of these. All are understood, or none is taken. [any]</summary>
internal static class CommandReader
{
    /// <summary>The most commands of one array.</summary>
    public const int MostCommands = 64;

    private const int MostDepth = 3;
    private const int MostLine = 256;
    private const string Expected = "expected a line such as \"record 1\", an object such as {\"command\":\"record\",\"tape\":1}, or an array of these";

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MostDepth };

    /// <summary>Reads what a client sent.</summary>
    /// <param name="json">UTF-8, bounded by whoever received it.</param>
    /// <param name="tapes">Tapes there are.</param>
    /// <param name="mayHaveId">Whether one object may name itself with an <c>id</c>.</param>
    public static ReadCommands Read(ReadOnlyMemory<byte> json, int tapes, bool mayHaveId = false)
    {
        if (json.Span.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..]; // some editors and languages write one (RFC 8259, 8.1)
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? ReadArray(document.RootElement, tapes)
                : ReadOne(document.RootElement, tapes, mayHaveId);
        }
        catch (JsonException)
        {
            return Wrong("no JSON, or nested too deeply, " + Expected);
        }
        catch (InvalidOperationException) // half of a surrogate pair: it is found when the text is asked for
        {
            return Wrong("a text that is no Unicode, " + Expected);
        }
    }

    private static ReadCommands ReadArray(JsonElement array, int tapes)
    {
        int count = array.GetArrayLength();
        if (count is 0 or > MostCommands) return Wrong($"{count} commands, expected 1 to {MostCommands}");
        var commands = new Command[count];
        for (int i = 0; i < count; i++)
        {
            if (Command(array[i], tapes, mayHaveId: false, out string problem) is not { } command) return Wrong(problem, i);
            commands[i] = command;
        }
        return new ReadCommands(commands, null);
    }

    private static ReadCommands ReadOne(JsonElement one, int tapes, bool mayHaveId)
    {
        if (!TryId(one, mayHaveId, out long? id)) return Wrong("'id': expected a whole number from 0 to 9007199254740991");
        return Command(one, tapes, mayHaveId, out string problem) is { } command
            ? new ReadCommands([command], null, Id: id)
            : new ReadCommands([], problem, Id: id);
    }

    private static ReadCommands Wrong(string problem, int? index = null) => new([], problem, index);

    private static bool TryId(JsonElement one, bool mayHaveId, out long? id)
    {
        id = null;
        if (!mayHaveId || one.ValueKind != JsonValueKind.Object || !one.TryGetProperty("id", out JsonElement named)) return true;
        if (named.ValueKind != JsonValueKind.Number || !named.TryGetInt64(out long number) || number is < 0 or > 9_007_199_254_740_991) return false;
        id = number;
        return true;
    }

    private static Command? Command(JsonElement element, int tapes, bool mayHaveId, out string problem)
    {
        string[]? words = element.ValueKind switch
        {
            JsonValueKind.String => Line(element.GetString()!, out problem),
            JsonValueKind.Object => CommandObject.Words(element, mayHaveId, out problem),
            _ => Neither(out problem),
        };
        return words is null ? null : CommandParser.Parse(words, tapes, out problem);
    }

    private static string[]? Line(string line, out string problem)
    {
        problem = line.Length > MostLine ? $"a line of {line.Length} characters, expected {MostLine} at most"
            : line.Any(char.IsControl) ? "a line with control characters, expected words with spaces between them"
            : "";
        return problem.Length > 0 ? null : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[]? Neither(out string problem)
    {
        problem = "neither a line nor an object, " + Expected;
        return null;
    }
}
