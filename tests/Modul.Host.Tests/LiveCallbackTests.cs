using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Host.Shared;

namespace Modul.Host.Tests;

public sealed class LiveCallbackTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    public void A_pedal_acts_at_its_frame_of_the_period(int offset)
    {
        using var rig = new CallbackRig(period: 128);
        rig.Play(3);
        rig.Callback.TakeMidi(offset, 0xB0, 64, 127);
        rig.Play(10);
        rig.Callback.TakeMidi(offset, 0xB0, 64, 0);
        rig.Callback.TakeMidi(offset, 0xB0, 64, 127);
        rig.Play(2);
        rig.Tape(1).State.ShouldBe(TapeState.Playing);
        rig.Tape(1).Length.ShouldBe(10 * 128);
        rig.Tape(1).Anchor.ShouldBe((3 * 128) + offset);
    }

    [Fact]
    public void The_machine_counts_what_happens()
    {
        using var rig = new CallbackRig(period: 64);
        rig.Play(20);
        rig.Callback.Xrun();
        rig.Callback.LatencyIs(100, 200);
        rig.Callback.LatencyIs(100, 200);
        MachineStatus machine = rig.Machine;
        (machine.Callbacks, machine.Xruns, machine.Period, machine.FirstFrame).ShouldBe((20L, 1L, 64, 7000L));
        (machine.ClaimedIn, machine.ClaimedOut, machine.AudioAllocatedBytes).ShouldBe((100, 200, 0L));
        (machine.Duration.Count, machine.Lateness.Percentile(0.5) / 1000).ShouldBe((20L, 5L));
        rig.Notices().ShouldBe([new Notice(NoticeKind.Latency, 100, 200)]);
    }

    [Fact]
    public void It_ends_when_the_last_frame_asked_for_has_gone_out()
    {
        using var rig = new CallbackRig(period: 64, output: 256);
        rig.Callback.Begin(end: 640, tap: null);
        rig.Play(13);
        rig.Machine.State.ShouldNotBe(MachineState.Ended);
        rig.Play(1);
        rig.Machine.State.ShouldBe(MachineState.Ended);
    }

    [Fact]
    public void A_period_that_changes_is_told_and_followed()
    {
        using var rig = new CallbackRig(period: 64, output: 512);
        rig.Play(4);
        rig.Callback.PeriodChanges(64);
        rig.Callback.PeriodChanges(1024);
        (rig.Machine.Period, rig.Machine.InputBuffer, rig.Machine.BridgeLatency, rig.Callback.Latency).ShouldBe((1024, 1024, 1024, 1024));
        rig.Notices().ShouldBe([new Notice(NoticeKind.Period, 64, 1024)]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(512)]
    public void Each_tape_comes_out_of_its_own_pair_and_all_of_them_out_of_the_master(int? output)
    {
        using var rig = new CallbackRig(period: 128, output, tapeOutputs: true);
        foreach (int tape in (int[])[1, 4]) rig.Queue.TryAdd(new Command(CommandKind.Record, tape));
        rig.PlayInStep(20);
        foreach (int tape in (int[])[1, 4]) rig.Queue.TryAdd(new Command(CommandKind.Record, tape));
        rig.Queue.TryAdd(new Command(CommandKind.Volume, 4) { Value = -6 });
        rig.PlayInStep(30);
        rig.Channel(4).ToArray().ShouldContain(sample => sample != 0);
        for (int frame = 0; frame < 128; frame++)
        {
            rig.Channel(2)[frame].ShouldBe(rig.Channel(4)[frame] + rig.Channel(10)[frame]);
            rig.Channel(3)[frame].ShouldBe(rig.Channel(5)[frame] + rig.Channel(11)[frame]);
            (rig.Channel(6)[frame], rig.Channel(19)[frame]).ShouldBe((0f, 0f));
        }
    }

    [Fact]
    public void Midi_that_finds_no_room_is_counted()
    {
        using var rig = new CallbackRig(period: 64);
        for (int i = 0; i < rig.MidiCapacity + 3; i++) rig.Callback.TakeMidi(0, 0xC0, 1, 0);
        rig.Machine.LostCommands.ShouldBe(3);
    }

    [Fact]
    public unsafe void Midi_does_not_stand_behind_a_producer_that_was_stopped_in_mid_way()
    {
        using var rig = new CallbackRig(period: 64);
        *(uint*)rig.Queue.Memory += 1; // the tail: a place is claimed, and not filled
        rig.Queue.TryAdd(new Command(CommandKind.Record, 2)).ShouldBeTrue();
        rig.Callback.TakeMidi(0, 0x90, 36, 100);
        rig.PlayInStep(2);
        rig.Tape(1).State.ShouldBe(TapeState.Recording);
        rig.Tape(2).State.ShouldBe(TapeState.Empty, "the queue does stand");
    }

    [Fact]
    public void A_full_queue_is_no_matter_to_midi()
    {
        using var rig = new CallbackRig(period: 64);
        while (rig.Queue.TryAdd(new Command(CommandKind.Unclip)))
        {
        }
        rig.Callback.TakeMidi(0, 0x90, 36, 100);
        rig.Play(2);
        rig.Tape(1).State.ShouldBe(TapeState.Recording);
        rig.Machine.LostCommands.ShouldBe(0);
    }
}
