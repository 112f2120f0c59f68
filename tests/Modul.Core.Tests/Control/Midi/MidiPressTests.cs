using Modul.Core.Control;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiPressTests
{
    private static readonly Command Record = new(CommandKind.Record);

    [Fact]
    public void A_pedal_acts_where_it_goes_down_and_only_there()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":64,\"command\":\"record\"");
        int[] positions = [0, 63, 64, 127, 64, 100, 63, 0, 127, 127, 0, 64];
        Command?[] heard = [.. positions.Select(position => keys.Control(64, position))];
        heard.ShouldBe([null, null, Record, null, null, null, null, null, Record, null, null, Record]);
    }

    [Fact]
    public void Each_channel_and_number_has_a_pedal_of_its_own()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":64,\"command\":\"record\"", "\"cc\":65,\"command\":\"undo\"");
        for (int channel = 1; channel <= 16; channel++)
        {
            keys.Control(64, 127, channel).ShouldBe(Record);
            keys.Control(65, 127, channel).ShouldBe(new Command(CommandKind.Undo));
        }
        keys.Control(64, 0, 5).ShouldBeNull();
        for (int channel = 1; channel <= 16; channel++) keys.Control(64, 127, channel).ShouldBe(channel == 5 ? Record : null);
        keys.Control(65, 127, 5).ShouldBeNull();
    }

    [Fact]
    public void A_key_acts_at_every_note_on_whether_or_not_it_tells_its_release()
    {
        using MidiKeys keys = MidiKeys.Of("\"note\":36,\"command\":\"record\"");
        keys.NoteOn(36).ShouldBe(Record);
        keys.NoteOn(36, velocity: 1).ShouldBe(Record);
        keys.NoteOff(36).ShouldBeNull();
        keys.NoteOn(36, velocity: 0).ShouldBeNull();
        keys.NoteOn(36, velocity: 127).ShouldBe(Record);
        keys.NoteOn(37).ShouldBeNull();
    }

    [Fact]
    public void A_held_pedal_acts_at_both_ends()
    {
        using MidiKeys keys = MidiKeys.Of("\"cc\":64,\"command\":\"record\",\"when\":\"hold\"");
        int[] positions = [0, 10, 64, 127, 64, 63, 10, 0, 127];
        positions.Select(position => keys.Control(64, position)).ShouldBe([null, null, Record, null, null, Record, null, null, Record]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_held_key_acts_at_both_ends_and_is_not_struck_twice(bool noteOff)
    {
        using MidiKeys keys = MidiKeys.Of("\"note\":36,\"command\":\"record\",\"when\":\"hold\"");
        Release().ShouldBeNull();
        keys.NoteOn(36).ShouldBe(Record);
        keys.NoteOn(36).ShouldBeNull();
        keys.NoteOn(36, channel: 2).ShouldBe(Record);
        Release().ShouldBe(Record);
        Release().ShouldBeNull();
        keys.NoteOff(36, channel: 2).ShouldBe(Record);

        Command? Release() => noteOff ? keys.NoteOff(36) : keys.NoteOn(36, velocity: 0);
    }

    [Theory]
    [InlineData("mute 2", Switch.Toggle, Switch.Toggle)]
    [InlineData("mute 2 on", Switch.On, Switch.Off)]
    [InlineData("solo off", Switch.Off, Switch.On)]
    [InlineData("play 3", Switch.On, Switch.Off)]
    [InlineData("metronome on", Switch.On, Switch.Off)]
    public void A_release_switches_back(string command, Switch press, Switch release)
    {
        using MidiKeys keys = MidiKeys.Of($"\"note\":1,\"command\":\"{command}\",\"when\":\"hold\"");
        Command down = keys.NoteOn(1)!.Value, up = keys.NoteOff(1)!.Value;
        (down.Switch, up.Switch).ShouldBe((press, release));
        (up with { Switch = press }).ShouldBe(down);
    }

    [Fact]
    public void A_binding_for_a_channel_beats_one_for_every_channel()
    {
        using MidiKeys keys = MidiKeys.Of(
            "\"note\":1,\"channel\":16,\"command\":\"undo\"", "\"note\":1,\"command\":\"record\"", "\"note\":1,\"channel\":1,\"command\":\"redo\"");
        keys.NoteOn(1, channel: 1).ShouldBe(new Command(CommandKind.Redo));
        for (int channel = 2; channel <= 15; channel++) keys.NoteOn(1, channel: channel).ShouldBe(Record);
        keys.NoteOn(1, channel: 16).ShouldBe(new Command(CommandKind.Undo));
    }

    [Fact]
    public void A_key_a_controller_and_a_program_of_one_number_are_three_things()
    {
        using MidiKeys keys = MidiKeys.Of("\"note\":1,\"command\":\"undo\"", "\"cc\":1,\"command\":\"record\"", "\"program\":1,\"command\":\"redo\"");
        keys.NoteOn(1).ShouldBe(new Command(CommandKind.Undo));
        keys.Control(1, 127).ShouldBe(Record);
        keys.Program(1).ShouldBe(new Command(CommandKind.Redo));
        keys.Program(1).ShouldBe(new Command(CommandKind.Redo));
        keys.Program(0).ShouldBeNull();
    }
}
