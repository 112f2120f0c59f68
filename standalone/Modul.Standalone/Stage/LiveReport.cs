using System.Text.Json.Serialization;
using Modul.Core.Control;
using Modul.Host.Shared;
using Modul.Standalone.Rendering;

namespace Modul.Standalone.Stage;

/// <summary>What a live performance came to: its <c>report.json</c>. Counts are since the driver was opened.</summary>
internal sealed record LiveReport : EngineReport
{
    /// <summary>jack or null.</summary>
    [JsonPropertyName("driver")]
    public required string Driver { get; init; }

    /// <summary>Frames a second.</summary>
    [JsonPropertyName("rate")]
    public required int Rate { get; init; }

    /// <summary>Frames of a callback of the driver.</summary>
    [JsonPropertyName("period")]
    public required int Period { get; init; }

    /// <summary>Frames in which the engine takes the input.</summary>
    [JsonPropertyName("input_buffer")]
    public required int InputBuffer { get; init; }

    /// <summary>Frames that stand between the engine and the driver.</summary>
    [JsonPropertyName("output_buffer")]
    public required int OutputBuffer { get; init; }

    /// <summary>Frames of output ready at the last callback.</summary>
    [JsonPropertyName("ring_frames")]
    public required int RingFrames { get; init; }

    /// <summary>Frames that the buffers add between input and output.</summary>
    [JsonPropertyName("bridge_latency")]
    public required int BridgeLatency { get; init; }

    /// <summary>The gap at the end.</summary>
    [JsonPropertyName("gap")]
    public required GapReport Gap { get; init; }

    /// <summary>Missed deadlines, as the driver counts them.</summary>
    [JsonPropertyName("xruns")]
    public required long Xruns { get; init; }

    /// <summary>Times that the engine fell behind and nobody heard it.</summary>
    [JsonPropertyName("stalls_absorbed")]
    public required long StallsAbsorbed { get; init; }

    /// <summary>Times that the output ring ran dry.</summary>
    [JsonPropertyName("holes")]
    public required long Holes { get; init; }

    /// <summary>Frames of input that came while the engine was more than a second behind: time stood still for them.</summary>
    [JsonPropertyName("lost_input")]
    public required long LostInput { get; init; }

    /// <summary>Frames of the input file that stand as silence.</summary>
    [JsonPropertyName("late_feed")]
    public required long LateFeed { get; init; }

    /// <summary>Frames of the output file that stand as silence.</summary>
    [JsonPropertyName("late_output")]
    public required long LateOutput { get; init; }

    /// <summary>Commands from MIDI that found the queue full.</summary>
    [JsonPropertyName("lost_commands")]
    public required long LostCommands { get; init; }

    /// <summary>Callbacks of the driver.</summary>
    [JsonPropertyName("callbacks")]
    public required long Callbacks { get; init; }

    /// <summary>How long callbacks took.</summary>
    [JsonPropertyName("duration_us")]
    public required Durations Duration { get; init; }

    /// <summary>How much later than their cycle callbacks began.</summary>
    [JsonPropertyName("lateness_us")]
    public required Durations Lateness { get; init; }

    /// <summary>Blocks of 4096 frames for tapes.</summary>
    [JsonPropertyName("blocks")]
    public required BlocksReport Blocks { get; init; }

    /// <summary>Real-time priority of the engine's thread; 0 where it had none.</summary>
    [JsonPropertyName("priority")]
    public required int Priority { get; init; }

    /// <summary>Whether memory was locked.</summary>
    [JsonPropertyName("locked")]
    public required bool Locked { get; init; }

    /// <summary>Whether all ran in one runtime, so that its collector could reach the audio.</summary>
    [JsonPropertyName("in_process")]
    public required bool InProcess { get; init; }

    /// <summary>The driver's own frame time of engine frame 0.</summary>
    [JsonPropertyName("first_frame")]
    public required long FirstFrame { get; init; }

    /// <summary>The engine frame reached.</summary>
    [JsonPropertyName("engine_frames")]
    public required long EngineFrames { get; init; }

    /// <summary>Times that the server was lost.</summary>
    [JsonPropertyName("losses")]
    public required long Losses { get; init; }

    /// <summary>Bytes that the audio half's runtime allocated while it played; up to 8 KB of each thread are not seen.</summary>
    [JsonPropertyName("host_allocated_bytes")]
    public required long HostAllocatedBytes { get; init; }

    /// <summary>Bytes, all of them, that the threads of callback and engine allocated while it played.</summary>
    [JsonPropertyName("audio_allocated_bytes")]
    public required long AudioAllocatedBytes { get; init; }

    /// <summary>Collections of the audio half's runtime while it played.</summary>
    [JsonPropertyName("host_collections")]
    public required long HostCollections { get; init; }

    /// <summary>Every tape.</summary>
    [JsonPropertyOrder(2)]
    [JsonPropertyName("tapes")]
    public required IReadOnlyList<LiveTapeReport> Tapes { get; init; }

    /// <summary>The performance as it is now. [control]</summary>
    public static LiveReport Of(ILiveView view)
    {
        ref readonly MachineStatus machine = ref view.Machine;
        var tapes = new TapeStatus[view.Board.Tapes];
        view.Board.Read(out EngineStatus engine, tapes);
        return new LiveReport
        {
            Driver = MachineWords.Of(machine.Driver),
            Rate = machine.Rate,
            Period = machine.Period,
            InputBuffer = machine.InputBuffer,
            OutputBuffer = machine.OutputBuffer,
            RingFrames = machine.RingFrames,
            BridgeLatency = machine.BridgeLatency,
            Gap = new GapReport(view.Gap.In, view.Gap.Out, MachineWords.Of(view.GapSource)),
            Xruns = machine.Xruns,
            StallsAbsorbed = machine.StallsAbsorbed,
            Holes = machine.Holes,
            LostInput = machine.LostInput,
            LateFeed = machine.LateFeed,
            LateOutput = machine.LateOutput,
            LostCommands = machine.LostCommands,
            Callbacks = machine.Callbacks,
            Duration = Durations.Of(machine.Duration),
            Lateness = Durations.Of(machine.Lateness),
            Blocks = new BlocksReport(engine.FreeBlocks, engine.TotalBlocks),
            Priority = machine.Priority,
            Locked = machine.Locked != 0,
            InProcess = machine.InProcess != 0,
            FirstFrame = machine.FirstFrame,
            EngineFrames = engine.Frame,
            Losses = machine.Losses,
            HostAllocatedBytes = machine.AllocatedBytes,
            AudioAllocatedBytes = machine.AudioAllocatedBytes,
            HostCollections = machine.Collections,
            Tempo = engine.Tempo,
            Clipped = engine.MasterClipped != 0,
            NaNs = engine.NaNs,
            Infinities = engine.Infinities,
            Denormals = engine.Denormals,
            Refused = engine.Refused,
            OutOfMemory = engine.Dry,
            MergeRoundsLate = engine.MergeRoundsLate,
            Tapes = [.. tapes.Select((tape, i) => new LiveTapeReport(i + 1, tape.State.ToString(), tape.Length, tape.Layers, tape.Undo, tape.Redo))],
        };
    }
}
