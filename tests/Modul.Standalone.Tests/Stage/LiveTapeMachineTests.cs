using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Editor.Model;
using Modul.Host.Shared;
using Modul.Standalone.Stage;
using Modul.Standalone.Web;

namespace Modul.Standalone.Tests.Stage;

/// <summary>A running looper as the window's editor sees it.</summary>
public sealed class LiveTapeMachineTests : IDisposable
{
    private readonly LiveRig _rig = new(tapes: 3);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void What_the_editor_sends_is_played_and_what_plays_is_shown()
    {
        var machine = new LiveTapeMachine(_rig, new NoAudio(), device: null);
        machine.Tapes.ShouldBe(3);
        machine.TrySend(new Command(CommandKind.Record, 2)).ShouldBeTrue();
        _rig.Play("");
        var tapes = new TapeStatus[3];
        machine.Read(out EngineStatus engine, tapes);
        (engine.Frame, tapes[1].State).ShouldBe((512, TapeState.Recording));
        machine.InputLevel.ShouldBe(_rig.Board.InputLevel);
        machine.InputLevel.Left.ShouldBeGreaterThan(0);
        machine.ReadPeaks(4, 7, new Peak[9]).ShouldBe(4 + 7 + 9);
    }

    [Fact]
    public void A_full_queue_is_told()
    {
        var machine = new LiveTapeMachine(_rig, new NoAudio(), device: null);
        for (int i = 0; i < _rig.Queue.Capacity; i++) machine.TrySend(new Command(CommandKind.Unclip)).ShouldBeTrue();
        machine.TrySend(new Command(CommandKind.Unclip)).ShouldBeFalse();
    }

    [Fact]
    public void The_driver_is_named_by_the_same_string_as_long_as_it_is_the_same()
    {
        var machine = new LiveTapeMachine(_rig, new NoAudio(), device: "Fast Card");
        _rig.Status.Driver = DriverKind.Asio;
        (_rig.Status.Xruns, _rig.Status.StallsAbsorbed) = (3, 4);
        machine.ReadMachine(out MachineReading first);
        machine.ReadMachine(out MachineReading second);
        first.ShouldBe(new MachineReading { Driver = "asio: Fast Card", Period = 128, InputBuffer = 128, OutputBuffer = 2048, Xruns = 3, StallsAbsorbed = 4 });
        second.Driver.ShouldBeSameAs(first.Driver);
    }

    [Fact]
    public void An_engine_at_another_rate_is_another_generation_and_files_are_written()
    {
        var machine = new LiveTapeMachine(_rig, new NoAudio(), device: null);
        int before = machine.Generation;
        machine.Generation.ShouldBe(before);
        _rig.Status.Rate = 96_000;
        machine.Generation.ShouldNotBe(before);
        machine.WritesFiles.ShouldBeTrue();
    }

    private sealed class NoAudio : ITapeAudio
    {
        public int ReadPeaks(int layer, int first, Span<Peak> peaks) => layer + first + peaks.Length;

        public bool WriteTape(int tape, string path, CancellationToken stop = default) => false;
    }
}
