using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Core.Timing;

namespace Modul.Standalone.Tests.Cues;

public class CommandFormsTests
{
    public static TheoryData<string, Command> Forms => new()
    {
        { "select 3", new Command(CommandKind.Select, 3) },
        { "also 8", new Command(CommandKind.Also, 8) },
        { "also 8 on", new Command(CommandKind.Also, 8) { Switch = Switch.On } },
        { "also 8 off", new Command(CommandKind.Also, 8) { Switch = Switch.Off } },
        { "record", new Command(CommandKind.Record) },
        { "record 2", new Command(CommandKind.Record, 2) },
        { "record bars 4", new Command(CommandKind.Record) { Count = 4 } },
        { "record 2 bars 9999", new Command(CommandKind.Record, 2) { Count = 9999 } },
        { "overdub", new Command(CommandKind.Overdub) },
        { "overdub 1", new Command(CommandKind.Overdub, 1) },
        { "replace", new Command(CommandKind.Replace) },
        { "replace 8", new Command(CommandKind.Replace, 8) },
        { "play", new Command(CommandKind.Play) { Switch = Switch.On } },
        { "play 2 off", new Command(CommandKind.Play, 2) { Switch = Switch.Off } },
        { "play on", new Command(CommandKind.Play) { Switch = Switch.On } },
        { "stop", new Command(CommandKind.Stop) { Switch = Switch.On } },
        { "stop 4 off", new Command(CommandKind.Stop, 4) { Switch = Switch.Off } },
        { "mute", new Command(CommandKind.Mute) { Switch = Switch.Toggle } },
        { "mute 5", new Command(CommandKind.Mute, 5) { Switch = Switch.Toggle } },
        { "mute on", new Command(CommandKind.Mute) { Switch = Switch.On } },
        { "solo", new Command(CommandKind.Solo) { Switch = Switch.Toggle } },
        { "solo 5 off", new Command(CommandKind.Solo, 5) { Switch = Switch.Off } },
        { "volume -6", new Command(CommandKind.Volume) { Value = -6 } },
        { "volume 3 -6.5", new Command(CommandKind.Volume, 3) { Value = -6.5 } },
        { "volume 3", new Command(CommandKind.Volume) { Value = 3 } },
        { "volume 2 -inf", new Command(CommandKind.Volume, 2) { Value = double.NegativeInfinity } },
        { "pan -1", new Command(CommandKind.Pan) { Value = -1 } },
        { "pan 2 0.25", new Command(CommandKind.Pan, 2) { Value = 0.25 } },
        { "feedback 0.5", new Command(CommandKind.Feedback) { Value = 0.5 } },
        { "feedback 6 1", new Command(CommandKind.Feedback, 6) { Value = 1 } },
        { "undo", new Command(CommandKind.Undo) },
        { "undo 7", new Command(CommandKind.Undo, 7) },
        { "redo", new Command(CommandKind.Redo) },
        { "redo 7", new Command(CommandKind.Redo, 7) },
        { "clear", new Command(CommandKind.Clear) },
        { "clear 7", new Command(CommandKind.Clear, 7) },
        { "clear all", new Command(CommandKind.ClearAll) },
        { "merge", new Command(CommandKind.Merge) },
        { "play-through on", new Command(CommandKind.PlayThrough) { Switch = Switch.On } },
        { "metronome off", new Command(CommandKind.Metronome) { Switch = Switch.Off } },
        { "metronome level -20", new Command(CommandKind.MetronomeLevel) { Value = -20 } },
        { "tempo 97.5", new Command(CommandKind.Tempo) { Value = 97.5 } },
        { "quantize off", new Command(CommandKind.Quantize) { Count = (int)Quantize.Off } },
        { "quantize beat", new Command(CommandKind.Quantize) { Count = (int)Quantize.Beat } },
        { "quantize bar", new Command(CommandKind.Quantize) { Count = (int)Quantize.Bar } },
        { "quantize loop", new Command(CommandKind.Quantize) { Count = (int)Quantize.Loop } },
        { "sync on", new Command(CommandKind.Sync) { Switch = Switch.On } },
        { "gap 128+2048", new Command(CommandKind.Gap) { Count = 128, Value = 2048 } },
        { "live-record on", new Command(CommandKind.LiveRecord) { Switch = Switch.On } },
        { "write", new Command(CommandKind.Write) },
        { "unclip", new Command(CommandKind.Unclip) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_command_says_what_it_means(string words, Command expected) =>
        CueSheetParser.Parse($"1s {words}", "a.cues").Cues.ShouldHaveSingleItem().Command.ShouldBe(expected);

    [Fact]
    public void Every_word_has_its_forms_here() =>
        Forms.Select(row => ((string)row[0]).Split(' ')[0]).Distinct().ShouldBe(CommandParser.Words, ignoreOrder: true);

    [Theory]
    [InlineData("input a.wav", "a.wav", false)]
    [InlineData("input a.wav loop", "a.wav", true)]
    [InlineData("input a.wav\tloop", "a.wav", true)]
    [InlineData("input  my own take.wav  loop", "my own take.wav", true)]
    [InlineData("input \"take #2 loop\" # a comment", "take #2 loop", false)]
    [InlineData("input take#2.wav#", "take#2.wav#", false)]
    [InlineData("input loop", "loop", false)]
    public void An_input_names_a_file(string words, string file, bool loop) =>
        CueSheetParser.Parse($"1s {words}", "a.cues").Cues.ShouldHaveSingleItem().Input.ShouldBe(new CueInput(file, loop));

    [Fact]
    public void End_ends() => CueSheetParser.Parse("1s end", "a.cues").Cues.ShouldHaveSingleItem().IsEnd.ShouldBeTrue();
}
