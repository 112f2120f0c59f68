using Modul.Core.Tapes;
using Modul.Core.Timing;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData(96_000, "1 bar", "2.00 s")]
    [InlineData(192_000, "2 bars", "4.00 s")]
    [InlineData(144_000, "1.5 bars", "3.00 s")]
    [InlineData(35_520, "0.37 bars", "0.74 s")]
    [InlineData(480, "0.01 bars", "0.01 s")]
    [InlineData(28_800_000, "300 bars", "600.00 s")]
    public void A_length_is_told_in_bars_and_seconds(long length, string bars, string seconds)
    {
        var machine = new FakeMachine();
        machine.Status[0] = machine.Status[0] with { State = TapeState.Playing, Length = length, Layers = 1 };
        LaneNumbers numbers = LaneNumbers.Of(new Reading(machine), 0, 0);
        Text(numbers.WriteBars).ShouldBe(bars);
        Text(numbers.WriteSeconds).ShouldBe(seconds);
        Text(numbers.WriteLayers).ShouldBe("1 layer");
    }

    [Fact]
    public void Without_a_beat_there_are_no_bars_and_the_place_is_in_seconds()
    {
        var machine = new FakeMachine();
        machine.Engine.TempoSource = TempoSource.None;
        machine.Status[0] = machine.Status[0] with { State = TapeState.Playing, Length = 480_000, Layers = 3 };
        LaneNumbers numbers = LaneNumbers.Of(new Reading(machine), 0, 2.75 * 48_000);
        Text(numbers.WriteBars).ShouldBe("");
        Text(numbers.WritePlace).ShouldBe("2.7");
        Text(numbers.WriteLayers).ShouldBe("3 layers");
    }

    [Theory]
    [InlineData(0, "1.1")]
    [InlineData(24_000, "1.2")]
    [InlineData(23_999, "1.1")]
    [InlineData(96_000 + 72_000, "2.4")]
    public void The_place_in_a_tape_is_bar_and_beat_from_one(double play, string text)
    {
        var machine = new FakeMachine();
        machine.Status[0] = machine.Status[0] with { State = TapeState.Playing, Length = 480_000, Layers = 1 };
        Text(LaneNumbers.Of(new Reading(machine), 0, play).WritePlace).ShouldBe(text);
    }

    [Fact]
    public void Why_a_tape_is_silent_is_told()
    {
        var machine = new FakeMachine();
        for (int i = 0; i < 3; i++) machine.Status[i] = machine.Status[i] with { State = TapeState.Playing, Length = 1000, Layers = 1 };
        machine.Status[0].Mute = 1;
        machine.Status[1].Solo = 1;
        var reading = new Reading(machine);
        string[] told = [.. Enumerable.Range(0, 3).Select(i => Text(LaneNumbers.Of(reading, i, 0).WriteHeard))];
        told.ShouldBe(["muted", "", "silent: solo"]);
    }

    [Theory]
    [InlineData(0, 0, "1.1")]
    [InlineData(5.5, 0, "2.2")]
    [InlineData(4, 24_000, "1.4")] // a beat later than it is heard
    [InlineData(0, 24_000, "0.4")]
    public void The_place_is_the_one_that_is_heard(double beat, int gapOut, string text)
    {
        var machine = new FakeMachine();
        (machine.Engine.Beat, machine.Engine.GapOut, machine.Engine.Frame) = (beat, gapOut, 1000);
        Text(BeatPlace.Of(new Reading(machine), 1000).Write).ShouldBe(text);
    }

    [Fact]
    public void Without_a_tempo_there_is_no_place()
    {
        var machine = new FakeMachine();
        machine.Engine.TempoSource = TempoSource.None;
        Text(BeatPlace.Of(new Reading(machine), 0).Write).ShouldBe("–.–");
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData(" 90,55 ", 90.55)]
    [InlineData(".", null)]
    [InlineData("9.9", null)]
    [InlineData("1000.1", null)]
    [InlineData("-120", null)]
    [InlineData("1e2", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    [InlineData("12\0", null)]
    public void A_tempo_is_read_as_it_is_typed(string text, double? tempo) => TempoText.Read(text).ShouldBe(tempo);

    [Theory]
    [InlineData(120, "120.0")]
    [InlineData(90.55, "90.55")]
    public void A_tempo_is_written(double tempo, string text) => TempoText.Of(tempo).ShouldBe(text);

    [Fact]
    public void A_line_that_is_too_long_is_cut()
    {
        TextLine line = new(stackalloc char[5]);
        line.Add("abcd");
        line.Add(12345);
        line.Add("efgh");
        line.Text.ToString().ShouldBe("abcde");
    }

    private delegate void Writer(ref TextLine line);

    private static string Text(Writer write)
    {
        TextLine line = new(new char[64]);
        write(ref line);
        return line.Text.ToString();
    }
}
