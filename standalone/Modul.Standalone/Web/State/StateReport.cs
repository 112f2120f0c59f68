using Modul.Core.Control;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.State;

/// <summary>One moment of the whole looper, for <c>GET /api/state</c>.</summary>
internal sealed record StateReport
{
    /// <summary>1.</summary>
    public int Version { get; } = 1;

    public required EngineState Engine { get; init; }

    public required MeterState Input { get; init; }

    public required MeterState Master { get; init; }

    public required GapState Gap { get; init; }

    public required MachineReport Machine { get; init; }

    public required CallbackState Callback { get; init; }

    public required PoolState Pool { get; init; }

    public required StorageState Storage { get; init; }

    public required IReadOnlyList<TapeReport> Tapes { get; init; }

    /// <summary>The looper as it is now. [any]</summary>
    public static StateReport Of(ILiveView view)
    {
        ref readonly MachineStatus machine = ref view.Machine;
        var now = new Snapshot(view.Board);
        ref readonly EngineStatus engine = ref now.Engine;
        return new StateReport
        {
            Engine = EngineState.Of(now),
            Input = MeterState.Of(now.InputLevel, engine.InputClipped),
            Master = MeterState.Of(now.MasterLevel, engine.MasterClipped),
            Gap = GapState.Of(engine, view.GapSource),
            Machine = MachineReport.Of(machine),
            Callback = CallbackState.Of(machine),
            Pool = new PoolState(engine.FreeBlocks, engine.TotalBlocks, engine.Dry),
            Storage = new StorageState(engine.MergeRoundsLate, machine.LateFeed, machine.LateOutput),
            Tapes = [.. Enumerable.Range(0, now.Tapes.Length).Select(index => TapeReport.Of(now, index))],
        };
    }
}
