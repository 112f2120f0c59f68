using System.Text.Json;
using System.Text.Unicode;

namespace Modul.Core.Control.Midi;

/// <summary>Reads a map's JSON; everything wrong is told. [control]</summary>
internal sealed class MidiMapReader(string name, int tapes)
{
    private const int MaxDepth = 8;
    private const int MaxMessage = 200; // it may hold as much of the file
    private static readonly string[] Keys = ["bindings"];

    private readonly MidiProblems _problems = new(name);
    private readonly List<MidiBinding> _bindings = [];
    private readonly Dictionary<(MidiSource Source, int Number, int Channel), int> _taken = [];

    public MidiMap Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MidiMap.MaxBytes) Refuse($"longer than a MIDI map may be, expected {MidiMap.MaxBytes} bytes at most");
        if (!Utf8.IsValid(json.Span)) Refuse("not a text, expected JSON in UTF-8");
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        using JsonDocument document = Parse(json);
        ReadRoot(document.RootElement);
        _problems.ThrowIfAny();
        return new MidiMap(_bindings);
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException problem)
        {
            string what = ProblemText.Short(problem.Message.Split(" LineNumber:")[0].TrimEnd('.'), MaxMessage);
            _problems.AddAtLine((problem.LineNumber ?? 0) + 1, $"not JSON: {what}, expected {{ \"bindings\": [...] }}");
            _problems.ThrowIfAny();
            throw;
        }
    }

    private void ReadRoot(JsonElement root)
    {
        Dictionary<string, JsonElement> values = JsonValues.Object(root, "", Keys, _problems);
        if (root.ValueKind != JsonValueKind.Object) return;
        if (!values.TryGetValue("bindings", out JsonElement bindings)) _problems.Add("bindings", "expected an array, found nothing");
        else if (bindings.ValueKind != JsonValueKind.Array) _problems.Add("bindings", $"expected an array, {JsonValues.Found(bindings)}");
        else if (bindings.GetArrayLength() is > MidiMap.MaxBindings and int count)
            _problems.Add("bindings", $"expected {MidiMap.MaxBindings} bindings at most, found {count}");
        else ReadBindings(bindings);
    }

    private void ReadBindings(JsonElement bindings)
    {
        int index = 0;
        foreach (JsonElement element in bindings.EnumerateArray())
        {
            string place = $"bindings[{index}]";
            if (new MidiBindingReader(place, tapes, _problems).Read(element) is { } binding) Add(binding, index, place);
            index++;
        }
    }

    private void Add(MidiBinding binding, int index, string place)
    {
        if (_taken.TryAdd((binding.Source, binding.Number, binding.Channel), index)) _bindings.Add(binding);
        else
        {
            string channel = binding.Channel == MidiBinding.EveryChannel ? "every channel" : $"channel {binding.Channel}";
            string what = $"{MidiBindingReader.WordOf(binding.Source)} {binding.Number} on {channel}";
            int first = _taken[(binding.Source, binding.Number, binding.Channel)];
            _problems.Add(place, $"{what}, expected one binding for it, found bindings[{first}] too");
        }
    }

    private void Refuse(string what)
    {
        _problems.Add("", what);
        _problems.ThrowIfAny();
    }
}
