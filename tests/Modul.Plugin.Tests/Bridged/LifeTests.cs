using System.Runtime.CompilerServices;
using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

public sealed class LifeTests
{
    private const uint PlayThrough = 2, Volume1 = 101, Mute1 = 103, Record1 = 120;

    [Fact]
    public void Before_the_start_and_after_the_stop_there_is_silence()
    {
        using var rack = new BridgedRack(on: false) { Input = _ => 0.5f };
        rack.Tell(Note.Value(0, PlayThrough, 1)).Run(2000).ShouldAllBe(sample => sample == 0);
        rack.Looper.Start(48_000).ShouldBeTrue();
        rack.Run(2000)[^1].ShouldBe(0.5f); // what was set meanwhile holds
        rack.Looper.Stop();
        rack.Looper.Stop();
        rack.Run(100).ShouldAllBe(sample => sample == 0);
        rack.Looper.Start(48_000).ShouldBeTrue();
        rack.Run(100)[^1].ShouldBe(0.5f);
    }

    [Fact]
    public void What_was_pressed_while_it_was_off_does_not_begin_when_it_is_on()
    {
        using var rack = new BridgedRack(on: false);
        rack.Tell(Note.Struck(0, 36), Note.Value(5, Record1 + 100, 1)).Run(2000);
        rack.Looper.Start(48_000).ShouldBeTrue();
        rack.Run(2000);
        Tape(rack, 1).State.ShouldBe(TapeState.Empty);
        Tape(rack, 2).State.ShouldBe(TapeState.Empty);
    }

    [Fact]
    public void An_editor_s_level_stays_within_what_a_project_keeps()
    {
        using var rack = new BridgedRack();
        rack.Looper.View.TrySend(new Command(CommandKind.Volume, 1) { Value = 20 }).ShouldBeTrue();
        rack.Run(64);
        float before = Tape(rack, 1).Volume;
        byte[] saved = rack.Looper.Save();
        using var other = new BridgedRack();
        other.Looper.Load(saved);
        other.Run(9600);
        Tape(other, 1).Volume.ShouldBe(before);
        before.ShouldBe(12);
    }

    [Fact]
    public void What_a_pad_moves_is_told_once_and_what_the_host_sets_is_not()
    {
        using var rack = new BridgedRack();
        rack.Tell(Note.Struck(3, 48), Note.Value(5, Volume1, 0.5)).Run(64);
        Told(rack).ShouldBe([(Mute1, 1)]);
        Told(rack).ShouldBeEmpty();
        rack.Run(64);
        Told(rack).ShouldBeEmpty();
    }

    [Fact]
    public void The_echo_of_what_was_told_does_not_undo_what_moved_since()
    {
        using var rack = new BridgedRack();
        rack.Looper.View.TrySend(new Command(CommandKind.Volume, 1) { Value = -10 }).ShouldBeTrue();
        rack.Run(64);
        Told(rack).ShouldBe([(Volume1, -10)]);
        rack.Looper.View.TrySend(new Command(CommandKind.Volume, 1) { Value = -20 }).ShouldBeTrue();
        rack.Run(64);
        double echo = (float)NormalizedScale.ShareOf(Instance.Parameters[Rack.Index(Volume1)], -10);
        rack.Tell(Note.Value(rack.Frame, Volume1, echo)).Run(64);
        rack.Looper.ValueOf(Rack.Index(Volume1)).ShouldBe(-20);
        Told(rack).ShouldBe([(Volume1, -20)]);
        rack.Tell(Note.Value(rack.Frame, Volume1, echo)).Run(64); // now it is the user's own doing
        rack.Looper.ValueOf(Rack.Index(Volume1)).ShouldBe(-10, 1e-4);
    }

    [Fact]
    public void An_echo_that_does_not_come_is_not_awaited_for_ever()
    {
        using var rack = new BridgedRack();
        rack.Tell(Note.Struck(3, 48)).Run(64);
        Told(rack).ShouldBe([(Mute1, 1)]);
        rack.Tell(Note.Struck(rack.Frame, 48)).Run(48_100);
        Told(rack).ShouldBe([(Mute1, 0)]);
        rack.Run(48_100);
        rack.Tell(Note.Value(rack.Frame, Mute1, 0)).Run(64);
        rack.Tell(Note.Value(rack.Frame, Mute1, 1)).Run(64);
        rack.Looper.ValueOf(Rack.Index(Mute1)).ShouldBe(1);
    }

    [Fact]
    public void Who_comes_after_the_end_finds_nothing()
    {
        var rack = new BridgedRack();
        rack.Press(Record1).Run(4800);
        RoomView view = rack.Looper.View;
        rack.Dispose();
        rack.Looper.Dispose();
        view.Read(out EngineStatus engine, new TapeStatus[8]);
        engine.Rate.ShouldBe(0);
        view.TapeLevel(0).ShouldBe(default);
        view.ReadPeaks(0, 0, new Core.Storage.Peak[4]).ShouldBe(0);
        view.TrySend(new Command(CommandKind.Record, 1)).ShouldBeFalse();
        rack.Looper.Start(48_000).ShouldBeFalse();
        rack.Looper.Save().ShouldBeEmpty();
    }

    [Fact]
    public void What_nobody_disposes_of_goes_with_the_collector()
    {
        RoomView view = Abandon();
        for (int i = 0; i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            view.Read(out EngineStatus engine, []);
            if (engine.Rate == 0) return;
        }
        view.TrySend(new Command(CommandKind.Merge)).ShouldBeFalse("it is still there");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RoomView Abandon()
    {
        var looper = new BridgedLooper();
        looper.Start(48_000).ShouldBeTrue();
        return looper.View;
    }

    private static List<(uint Id, double Value)> Told(BridgedRack rack)
    {
        var told = new List<(uint, double)>();
        for (int index = 0; rack.Looper.NextMove(ref index, out double value); index++) told.Add((Instance.Parameters[index].Id, value));
        return told;
    }

    private static TapeStatus Tape(BridgedRack rack, int number)
    {
        var tapes = new TapeStatus[Instance.Tapes];
        rack.Looper.View.Read(out _, tapes);
        return tapes[number - 1];
    }
}
