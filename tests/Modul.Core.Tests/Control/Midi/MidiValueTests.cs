using Modul.Core.Control;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiValueTests
{
    [Theory]
    [InlineData("volume 1", "", 0, double.NegativeInfinity)]
    [InlineData("volume 1", "", 127, 0)]
    [InlineData("volume", ",\"from\":-127,\"to\":0", 1, -126)]
    [InlineData("volume", ",\"from\":-127,\"to\":0", 100, -27)]
    [InlineData("volume 1", ",\"from\":6,\"to\":-60", 127, double.NegativeInfinity)]
    [InlineData("volume 1", ",\"from\":6,\"to\":-60", 0, 6)]
    [InlineData("volume 1", ",\"from\":-144,\"to\":24", 127, 24)]
    [InlineData("metronome level", "", 0, double.NegativeInfinity)]
    [InlineData("metronome level", ",\"to\":-12", 127, -12)]
    [InlineData("pan 1", "", 0, -1)]
    [InlineData("pan 1", "", 1, -1)]
    [InlineData("pan 1", "", 64, 0)]
    [InlineData("pan", "", 127, 1)]
    [InlineData("pan 1", ",\"from\":1,\"to\":-1", 127, -1)]
    [InlineData("feedback 1", "", 0, 0)]
    [InlineData("feedback", "", 127, 1)]
    [InlineData("tempo", "", 0, 60)]
    [InlineData("tempo", "", 60, 120)]
    [InlineData("tempo", ",\"from\":10,\"to\":1000", 127, 1000)]
    public void A_controller_gives_the_value(string command, string range, int position, double value)
    {
        using MidiKeys keys = MidiKeys.Of($"\"cc\":20,\"command\":\"{command}\"{range}");
        double given = keys.Control(20, position)!.Value.Value;
        (given == value || Math.Abs(given - value) < 1e-9).ShouldBeTrue($"{given}");
    }

    [Fact]
    public void It_gives_the_command_whose_words_stand_there()
    {
        using MidiKeys keys = MidiKeys.Of(
            "\"cc\":1,\"command\":\"volume\"", "\"cc\":2,\"command\":\"pan 3\"", "\"cc\":3,\"command\":\"feedback 64\"", "\"cc\":4,\"command\":\"tempo\"",
            "\"cc\":5,\"command\":\"metronome level\"");
        Enumerable.Range(1, 5).Select(number => keys.Control(number, 64)!.Value with { Value = 0 }).ShouldBe(
        [
            new Command(CommandKind.Volume), new Command(CommandKind.Pan, 3), new Command(CommandKind.Feedback, 64), new Command(CommandKind.Tempo),
            new Command(CommandKind.MetronomeLevel),
        ]);
    }

    [Theory]
    [InlineData("-143.9", "23.7")]
    [InlineData("23.7", "-143.9")]
    [InlineData("0.1", "0.3")]
    [InlineData("-7.3", "-7.3")]
    public void Values_go_one_way_and_never_leave_the_range(string from, string to)
    {
        using MidiKeys keys = MidiKeys.Of($"\"cc\":20,\"command\":\"volume 1\",\"from\":{from},\"to\":{to}");
        (double first, double last) = (double.Parse(from), double.Parse(to));
        double[] values = [.. Enumerable.Range(0, 128).Select(position => keys.Control(20, position)!.Value.Value)];
        if (first > last) Array.Reverse(values);
        values[0].ShouldBe(double.NegativeInfinity);
        values[1..].ShouldAllBe(value => value >= Math.Min(first, last) && value <= Math.Max(first, last));
        values.ShouldBe(values.Order());
    }

    [Fact]
    public void With_when_a_controller_presses_a_whole_command()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":80,\"command\":\"volume 1 -6\",\"when\":\"press\"");
        keys.Control(80, 127).ShouldBe(new Command(CommandKind.Volume, 1) { Value = -6 });
        keys.Control(80, 100).ShouldBeNull();
    }

    [Fact]
    public void The_middle_of_a_pan_is_the_middle_exactly()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":10,\"command\":\"pan\"");
        keys.Control(10, 64)!.Value.Value.ShouldBe(0);
    }
}
