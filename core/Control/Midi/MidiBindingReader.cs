using System.Text.Json;

namespace Modul.Core.Control.Midi;

/// <summary>Reads one binding of a map. [control]</summary>
/// <param name="place">Where it stands, for messages.</param>
/// <param name="tapes">Tapes there are.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class MidiBindingReader(string place, int tapes, MidiProblems problems)
{
    private const int MaxCommand = 200;

    private static readonly string[] Sources = ["note", "cc", "program"]; // in the order of MidiSource
    private static readonly string[] Keys = [.. Sources, "channel", "command", "when", "from", "to"];

    private Dictionary<string, JsonElement> _values = [];

    /// <summary>A source as the file names it.</summary>
    public static string WordOf(MidiSource source) => Sources[(int)source];

    /// <summary>The binding, or null and its problems told.</summary>
    public MidiBinding? Read(JsonElement element)
    {
        int before = problems.Count;
        _values = JsonValues.Object(element, place, Keys, problems);
        if (element.ValueKind != JsonValueKind.Object) return null;
        MidiSource? source = ReadSource();
        int number = source is { } known ? Number(WordOf(known), 0, 127) : 0;
        int channel = _values.ContainsKey("channel") ? Number("channel", 1, 16) : MidiBinding.EveryChannel;
        MidiTrigger? when = ReadWhen();
        string[]? words = ReadWords();
        if (source is null || words is null) return null;
        MidiScale? scale = source == MidiSource.Controller && !_values.ContainsKey("when") ? MidiScale.Of(words) : null;
        Command? command = scale is null ? ReadCommand(words) : ReadValueCommand(words, scale);
        CheckHold(source.Value, when, command);
        double from = ReadEnd("from", scale, scale?.From ?? 0), to = ReadEnd("to", scale, scale?.To ?? 0);
        return problems.Count > before ? null : new MidiBinding
        {
            Source = source.Value, Number = number, Channel = channel, Command = command!.Value,
            Trigger = scale is null ? when ?? MidiTrigger.Press : MidiTrigger.Value, From = from, To = to,
        };
    }

    private MidiSource? ReadSource()
    {
        string[] found = [.. Sources.Where(_values.ContainsKey)];
        if (found.Length == 1) return (MidiSource)Array.IndexOf(Sources, found[0]);
        problems.Add(place, $"expected one of {string.Join(", ", Sources)}, found {(found.Length == 0 ? "none" : string.Join(" and ", found))}");
        return null;
    }

    private int Number(string key, int least, int most)
    {
        JsonElement value = _values[key];
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least && number <= most) return number;
        Wrong(key, $"expected {least} to {most}, {JsonValues.Found(value)}");
        return 0;
    }

    private MidiTrigger? ReadWhen()
    {
        if (!_values.TryGetValue("when", out JsonElement value)) return null;
        switch (JsonValues.Text(value))
        {
            case "press": return MidiTrigger.Press;
            case "hold": return MidiTrigger.Hold;
            default:
                Wrong("when", $"expected \"press\" or \"hold\", {JsonValues.Found(value)}");
                return null;
        }
    }

    private string[]? ReadWords()
    {
        if (!_values.TryGetValue("command", out JsonElement value)) Wrong("command", "expected a command such as \"record 1\", found nothing");
        else if (JsonValues.Text(value) is not { Length: <= MaxCommand } text)
            Wrong("command", $"expected a command of {MaxCommand} characters at most, {JsonValues.Found(value)}");
        else return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return null;
    }

    private Command? ReadCommand(string[] words)
    {
        Command? command = CommandParser.Parse(words, tapes, out string problem);
        if (command is null) Wrong("command", problem);
        return command;
    }

    /// <summary>A command without its value, which the controller gives.</summary>
    private Command? ReadValueCommand(string[] words, MidiScale scale)
    {
        Command? command = CommandParser.Parse([.. words, $"{scale.From}"], tapes, out string problem);
        if (command is not null) return command;
        bool valued = (words.Length > 2 || words[0] == "tempo") && CommandParser.Parse(words, tapes, out _) is not null;
        Wrong("command", valued ? $"'{string.Join(' ', words)}': the cc gives the value, expected no other, or \"when\": \"press\"" : problem);
        return null;
    }

    private void CheckHold(MidiSource source, MidiTrigger? when, Command? command)
    {
        if (when != MidiTrigger.Hold) return;
        if (source == MidiSource.Program) Wrong("when", "a program is not released, expected \"press\"");
        else if (command is { } known && !EndsWhatItBegins(known)) Wrong("when", "expected \"press\" with a command whose second press ends nothing");
    }

    private static bool EndsWhatItBegins(in Command command) => command.Kind switch
    {
        CommandKind.Record => command.Count == 0,
        CommandKind.Overdub or CommandKind.Replace or CommandKind.Also or CommandKind.Play or CommandKind.Stop or CommandKind.Mute or CommandKind.Solo
            or CommandKind.PlayThrough or CommandKind.Metronome or CommandKind.Sync or CommandKind.LiveRecord => true,
        _ => false,
    };

    /// <summary>One end of the scale.</summary>
    private double ReadEnd(string key, MidiScale? scale, double otherwise)
    {
        if (!_values.TryGetValue(key, out JsonElement value)) return otherwise;
        if (scale is null) Wrong(key, $"expected it only with a cc without \"when\" for {MidiScale.Commands}");
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && scale.Takes(number)) return number;
        else Wrong(key, $"expected {scale.Least} to {scale.Most}, {JsonValues.Found(value)}");
        return otherwise;
    }

    private void Wrong(string key, string what) => problems.Add($"{place}.{key}", what);
}
