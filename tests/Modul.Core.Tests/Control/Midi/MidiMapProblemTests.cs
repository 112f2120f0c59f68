using System.Text;
using Modul.Core.Control.Midi;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiMapProblemTests
{
    [Theory]
    [InlineData("\"cc\":300,\"command\":\"record\"", "bindings[0].cc: expected 0 to 127, found 300")]
    [InlineData("\"cc\":-1,\"command\":\"record\"", "bindings[0].cc: expected 0 to 127, found -1")]
    [InlineData("\"cc\":1.5,\"command\":\"record\"", "bindings[0].cc: expected 0 to 127, found 1.5")]
    [InlineData("\"cc\":\"64\",\"command\":\"record\"", "bindings[0].cc: expected 0 to 127, found \"64\"")]
    [InlineData("\"cc\":1e99,\"command\":\"record\"", "bindings[0].cc: expected 0 to 127, found 1e99")]
    [InlineData("\"cc\":[1],\"command\":\"record\"", "bindings[0].cc: expected 0 to 127, found an array")]
    [InlineData("\"cc\":1,\"channel\":0,\"command\":\"record\"", "bindings[0].channel: expected 1 to 16, found 0")]
    [InlineData("\"cc\":1,\"channel\":17,\"command\":\"record\"", "bindings[0].channel: expected 1 to 16, found 17")]
    [InlineData("\"command\":\"record\"", "bindings[0]: expected one of note, cc, program, found none")]
    [InlineData("\"cc\":1,\"note\":1,\"command\":\"record\"", "bindings[0]: expected one of note, cc, program, found note and cc")]
    [InlineData("\"cc\":1,\"cc\":2,\"command\":\"record\"", "bindings[0]: 'cc' given twice, expected it once")]
    [InlineData("\"cc\":1", "bindings[0].command: expected a command such as \"record 1\", found nothing")]
    [InlineData("\"cc\":1,\"command\":null", "bindings[0].command: expected a command of 200 characters at most, found null")]
    [InlineData("\"cc\":1,\"command\":\"\\ud800\"", "bindings[0].command: expected a command of 200 characters at most, found \"\\ud800\"")]
    [InlineData("\"cc\":1,\"command\":\"record 65\"", "bindings[0].command: 'record': expected a tape from 1 to 64, found '65'")]
    [InlineData("\"cc\":1,\"command\":\"record\\u0007\"", "bindings[0].command: unknown command 'record?'*")]
    [InlineData("\"cc\":1,\"command\":\" \"", "bindings[0].command: no command, expected one of select*")]
    [InlineData("\"cc\":1,\"command\":\"volume 1 -6\"", "bindings[0].command: 'volume 1 -6': the cc gives the value, expected no other, or \"when\": \"press\"")]
    [InlineData("\"cc\":1,\"command\":\"tempo 120\"", "bindings[0].command: 'tempo 120': the cc gives the value, expected no other, or \"when\": \"press\"")]
    [InlineData("\"cc\":1,\"command\":\"pan 65\"", "bindings[0].command: 'pan': expected a tape from 1 to 64, found '65'")]
    [InlineData("\"note\":1,\"command\":\"tempo\"", "bindings[0].command: 'tempo': expected a tempo in quarter notes a minute from 10 to 1000, found nothing")]
    [InlineData("\"cc\":1,\"command\":\"record\",\"when\":\"release\"", "bindings[0].when: expected \"press\" or \"hold\", found \"release\"")]
    [InlineData("\"program\":1,\"command\":\"record\",\"when\":\"hold\"", "bindings[0].when: a program is not released, expected \"press\"")]
    [InlineData("\"cc\":1,\"command\":\"undo\",\"when\":\"hold\"", "bindings[0].when: expected \"press\" with a command whose second press ends nothing")]
    [InlineData("\"cc\":1,\"command\":\"record bars 2\",\"when\":\"hold\"", "bindings[0].when: expected \"press\" with a command whose second press ends nothing")]
    [InlineData("\"cc\":1,\"command\":\"volume\",\"from\":-145", "bindings[0].from: expected -144 to 24, found -145")]
    [InlineData("\"cc\":1,\"command\":\"tempo\",\"to\":1000.5", "bindings[0].to: expected 10 to 1000, found 1000.5")]
    [InlineData("\"cc\":1,\"command\":\"pan\",\"to\":1e400", "bindings[0].to: expected -1 to 1, found 1e400")]
    [InlineData("\"cc\":1,\"command\":\"feedback\",\"from\":\"-inf\"", "bindings[0].from: expected 0 to 1, found \"-inf\"")]
    [InlineData("\"cc\":1,\"command\":\"record\",\"from\":0", "bindings[0].from: expected it only with a cc without \"when\" for volume, pan, feedback, tempo or metronome level")]
    [InlineData("\"note\":1,\"command\":\"record\",\"\\ud800\":0", "bindings[0]: unknown key '?', expected one of note, cc, program, channel, command, when, from, to")]
    public void A_binding_is_told_what_is_wrong_with_it(string binding, string problem)
    {
        string found = Problems($"{{\"bindings\":[{{{binding}}}]}}").ShouldHaveSingleItem();
        if (problem.EndsWith('*')) found.ShouldStartWith("a.json: " + problem[..^1]);
        else found.ShouldBe("a.json: " + problem);
    }

    [Theory]
    [InlineData("[]", "a.json: expected an object with bindings, found an array")]
    [InlineData("{}", "a.json: bindings: expected an array, found nothing")]
    [InlineData("{\"bindings\":{}}", "a.json: bindings: expected an array, found an object")]
    [InlineData("{\"bindings\":[7]}", "a.json: bindings[0]: expected an object with note, cc, program, channel, command, when, from, to, found 7")]
    [InlineData("{\"bindings\":[],\"tapes\":8}", "a.json: unknown key 'tapes', expected one of bindings")]
    public void A_map_is_told_what_is_wrong_with_it(string json, string problem) => Problems(json).ShouldBe([problem]);

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"bindings\": [\n{ \"cc\": 1,, }\n]}", 3)]
    [InlineData("{\"bindings\":[]}\n\n}", 3)]
    [InlineData("{\"bindings\":[[[[[[[[[[[[]]]]]]]]]]]]}", 1)]
    [InlineData("{\"bindings\":[] // none\n}", 1)]
    public void What_is_no_JSON_is_told_with_its_line(string json, int line)
    {
        string problem = Problems(json).ShouldHaveSingleItem();
        problem.ShouldStartWith($"a.json:{line}: not JSON: ");
        problem.ShouldEndWith(", expected { \"bindings\": [...] }");
    }

    [Fact]
    public void All_problems_are_told_in_the_order_of_the_file()
    {
        const string Json = """
            { "bindings": [
              { "cc": 300, "channel": 0, "command": "x", "when": 1, "loud": true },
              { "note": 1, "command": "record" },
              { "note": 1, "command": "undo" },
              { "note": 1, "channel": 1, "command": "undo" },
              { "note": 1, "channel": 1, "command": "redo" }
            ] }
            """;
        Problems(Json).Select(line => line.Split(": ")[1]).ShouldBe(
            ["bindings[0]", "bindings[0].cc", "bindings[0].channel", "bindings[0].when", "bindings[0].command", "bindings[2]", "bindings[4]"]);
        Problems(Json)[^1].ShouldBe("a.json: bindings[4]: note 1 on channel 1, expected one binding for it, found bindings[3] too");
    }

    [Fact]
    public void Tapes_there_are_not_are_told()
    {
        const string Json = "{\"bindings\":[{\"cc\":1,\"command\":\"volume 5\"},{\"note\":1,\"command\":\"select 4\"}]}";
        Should.Throw<MidiMapException>(() => MidiKeys.Parse(Json, tapes: 4)).Problems
            .ShouldBe(["a.json: bindings[0].command: 'volume': expected a tape from 1 to 4, found '5'"]);
    }

    [Fact]
    public void A_map_without_end_is_told()
    {
        string room = new(' ', MidiMap.MaxBytes - "{\"bindings\":[]}".Length);
        MidiKeys.Parse("{\"bindings\":[]}" + room).Bindings.ShouldBeEmpty();
        Problems("{\"bindings\":[]}" + room + " ").ShouldBe(["a.json: longer than a MIDI map may be, expected 1048576 bytes at most"]);
        string many = string.Join(',', Enumerable.Repeat("{}", MidiMap.MaxBindings + 1));
        Problems($"{{\"bindings\":[{many}]}}").ShouldBe(["a.json: bindings: expected 4096 bindings at most, found 4097"]);
    }

    [Fact]
    public void A_map_is_text_with_or_without_a_mark()
    {
        MidiKeys.Parse("\uFEFF{\"bindings\":[{\"note\":5,\"command\":\"undo\"}]}").Bindings.ShouldHaveSingleItem();
        Should.Throw<MidiMapException>(() => MidiMap.Parse(Encoding.Latin1.GetBytes("{\"bindings\":[],\"\u00e9\":1}"), "a.json")).Problems
            .ShouldBe(["a.json: not a text, expected JSON in UTF-8"]);
    }

    private static IReadOnlyList<string> Problems(string json) => Should.Throw<MidiMapException>(() => MidiKeys.Parse(json)).Problems;
}
