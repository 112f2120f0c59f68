using Modul.Core.Control;
using Modul.Core.Control.Midi;

namespace Modul.Core.Tests.Control.Midi;

/// <summary>What docs/midi-map.md promises.</summary>
public sealed class MidiMapPageTests
{
    [Fact]
    public void The_default_map_is_what_the_table_says()
    {
        using var keys = new MidiKeys(MidiMap.Default);
        (string Source, int Number, string Command)[] events = [.. MidiMapPage.Events];
        foreach ((string source, int number, string words) in events)
        {
            Command? told = source switch
            {
                "note" => keys.NoteOn(number, channel: 3),
                "cc" => keys.Control(number, 127, channel: 16),
                _ => keys.Program(number, channel: 1),
            };
            string whole = words.StartsWith("volume", StringComparison.Ordinal) ? words + " 0" : words;
            told.ShouldBe(CommandParser.Parse(whole.Split(' '), 8, out _), $"{source} {number}");
        }
        events.Length.ShouldBe(MidiMap.Default.Bindings.Count);
    }

    [Fact]
    public void The_default_map_has_the_pedal_the_pads_and_the_knobs()
    {
        using var keys = new MidiKeys(MidiMap.Default);
        keys.Control(64, 127).ShouldBe(new Command(CommandKind.Record));
        for (int tape = 1; tape <= 8; tape++)
        {
            keys.NoteOn(35 + tape).ShouldBe(new Command(CommandKind.Record, tape));
            keys.NoteOn(47 + tape).ShouldBe(new Command(CommandKind.Mute, tape));
            keys.Control(19 + tape, 0).ShouldBe(new Command(CommandKind.Volume, tape) { Value = double.NegativeInfinity });
            keys.Control(19 + tape, 127).ShouldBe(new Command(CommandKind.Volume, tape) { Value = 0 });
            keys.Program(tape - 1).ShouldBe(new Command(CommandKind.Select, tape));
        }
    }

    [Fact]
    public void Every_map_on_the_page_is_one()
    {
        string[] maps = [.. MidiMapPage.Blocks.Where(block => block.Kind == "json").Select(block => block.Text)];
        maps.ShouldNotBeEmpty();
        foreach (string map in maps) MidiKeys.Parse(map).Bindings.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_wrong_map_is_told_what_stands_below_it()
    {
        (string Kind, string Text)[] blocks = [.. MidiMapPage.Blocks];
        int wrong = Array.FindIndex(blocks, block => block.Kind == "json wrong");
        string[] told = blocks[wrong + 1].Text.TrimEnd('\n').Split('\n');
        Should.Throw<MidiMapException>(() => MidiKeys.Parse(blocks[wrong].Text, name: "my-map.json")).Problems.ShouldBe(told);
    }
}
