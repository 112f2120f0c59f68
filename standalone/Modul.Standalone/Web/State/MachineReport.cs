using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.State;

/// <summary>Driver and buffers in <c>GET /api/state</c>.</summary>
internal sealed record MachineReport
{
    public required string Driver { get; init; }

    public required string State { get; init; }

    public required int Rate { get; init; }

    public required int Period { get; init; }

    public required int InputBuffer { get; init; }

    public required int OutputBuffer { get; init; }

    public required int RingFrames { get; init; }

    public required int BridgeLatency { get; init; }

    public required int ClaimedIn { get; init; }

    public required int ClaimedOut { get; init; }

    public required bool OwnThread { get; init; }

    public required int Priority { get; init; }

    public required bool Locked { get; init; }

    public required bool Connected { get; init; }

    public required bool InProcess { get; init; }

    public required long Xruns { get; init; }

    public required long StallsAbsorbed { get; init; }

    public required long Holes { get; init; }

    public required long LostInput { get; init; }

    public required long LostCommands { get; init; }

    public required long Losses { get; init; }

    public static MachineReport Of(in MachineStatus machine) => new()
    {
        Driver = MachineWords.Of(machine.Driver),
        State = MachineWords.Of(machine.State),
        Rate = machine.Rate,
        Period = machine.Period,
        InputBuffer = machine.InputBuffer,
        OutputBuffer = machine.OutputBuffer,
        RingFrames = machine.RingFrames,
        BridgeLatency = machine.BridgeLatency,
        ClaimedIn = machine.ClaimedIn,
        ClaimedOut = machine.ClaimedOut,
        OwnThread = machine.OwnThread != 0,
        Priority = machine.Priority,
        Locked = machine.Locked != 0,
        Connected = machine.Connected != 0,
        InProcess = machine.InProcess != 0,
        Xruns = machine.Xruns,
        StallsAbsorbed = machine.StallsAbsorbed,
        Holes = machine.Holes,
        LostInput = machine.LostInput,
        LostCommands = machine.LostCommands,
        Losses = machine.Losses,
    };
}
