using Modul.Core.Control;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class DeskTests
{
    private readonly FakeMachine _machine = new();
    private readonly List<string> _told = [];
    private double _now = 100;

    [Fact]
    public void Keys_that_repeat_faster_than_the_board_follows_count_from_what_was_asked()
    {
        Desk desk = Make();
        for (int i = 0; i < 5; i++) desk.TurnSelection(-1);
        _machine.Sent.Select(command => command.Value).ShouldBe([-1, -2, -3, -4, -5]);
    }

    [Fact]
    public void Once_the_board_has_moved_or_a_second_has_passed_the_board_counts()
    {
        Desk desk = Make();
        desk.TurnSelection(-1);
        _now += 1.5;
        desk.TurnSelection(-1);
        _machine.Sent.Select(command => command.Value).ShouldBe([-1, -1]);
    }

    [Fact]
    public void Each_tape_of_the_selection_steps_from_its_own_volume()
    {
        _machine.Engine.Primary = 2;
        _machine.Engine.Secondary = 0b1010_0000;
        _machine.Status[1].Volume = -3;
        _machine.Status[5].Volume = -12;
        _machine.Status[7].Volume = 24;
        Make().TurnSelection(1);
        _machine.Sent.Select(command => (command.Kind, command.Tape, command.Value)).ShouldBe([(CommandKind.Volume, 2, -2), (CommandKind.Volume, 6, -11)]);
    }

    [Fact]
    public void At_the_end_of_the_fader_it_tells_why_nothing_happens()
    {
        _machine.Status[0].Volume = 24;
        Make().TurnSelection(1);
        _machine.Sent.ShouldBeEmpty();
        _told.ShouldBe(["the volume is at its top, 24 dB"]);
    }

    [Fact]
    public void Two_quick_presses_of_a_switch_are_on_and_off()
    {
        Desk desk = Make();
        desk.Toggle(CommandKind.Metronome);
        desk.Toggle(CommandKind.Metronome);
        desk.Toggle(CommandKind.Sync);
        _machine.Sent.Select(command => (command.Kind, command.Switch)).ShouldBe(
            [(CommandKind.Metronome, Switch.On), (CommandKind.Metronome, Switch.Off), (CommandKind.Sync, Switch.On)]);
    }

    [Fact]
    public void A_switch_that_is_on_goes_off()
    {
        _machine.Engine.LiveRecord = 1;
        Make().Toggle(CommandKind.LiveRecord);
        _machine.Sent.Single().Switch.ShouldBe(Switch.Off);
    }

    [Fact]
    public void Where_no_files_are_written_it_says_so_and_sends_nothing()
    {
        _machine.WritesFiles = false;
        Desk desk = Make();
        desk.Press(CommandKind.Write);
        desk.Toggle(CommandKind.LiveRecord);
        _machine.Sent.ShouldBeEmpty();
        _told.Distinct().ShouldBe(["no files are written here: record what is heard in the DAW"]);
        desk.Press(CommandKind.Merge);
        desk.Toggle(CommandKind.Metronome);
        _machine.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public void Where_files_are_written_it_tells_of_them()
    {
        Desk desk = Make();
        desk.Press(CommandKind.Write);
        desk.Toggle(CommandKind.LiveRecord);
        _machine.Sent.Select(command => command.Kind).ShouldBe([CommandKind.Write, CommandKind.LiveRecord]);
        _told.ShouldBe(["writes every tape to a file"]);
    }

    [Fact]
    public void Bars_to_record_go_with_a_record_only()
    {
        Desk desk = Make();
        desk.Bars = 4;
        desk.Press(CommandKind.Record, 3);
        desk.Press(CommandKind.Overdub, 3);
        _machine.Sent.Select(command => (command.Kind, command.Tape, command.Count)).ShouldBe([(CommandKind.Record, 3, 4), (CommandKind.Overdub, 3, 0)]);
    }

    [Fact]
    public void Every_command_holds_at_once()
    {
        Desk desk = Make();
        desk.Press(CommandKind.Stop, 1);
        desk.Put(CommandKind.Pan, 0.5, 1);
        desk.Choose(CommandKind.Quantize, 2);
        _machine.Sent.ShouldAllBe(command => command.Frame == Command.Now);
        _machine.Sent[0].Switch.ShouldBe(Switch.On); // a stop stops, whatever a second press would do
    }

    [Fact]
    public void A_tape_that_is_not_there_and_a_queue_that_is_full_are_told()
    {
        Desk desk = Make();
        desk.Press(CommandKind.Select, 9);
        _machine.Full = true;
        desk.Press(CommandKind.Record);
        _machine.Sent.ShouldBeEmpty();
        _told.ShouldBe(["no tape 9: there are 8", "press not taken: the command queue is full, the engine does not answer"]);
    }

    private Desk Make() => new(_machine, new Reading(_machine), () => _now) { Told = _told.Add };
}
