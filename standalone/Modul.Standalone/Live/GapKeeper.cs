using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Latency;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>Keeps the engine's gap at what the driver, the buffers and what was measured say, unless the user gave one. [control]</summary>
internal sealed class GapKeeper(LiveHandle host, Gap? given, SavedGaps saved)
{
    private (int Rate, int Period, int In, int Out, int Bridge)? _told;

    /// <summary>Sends the gap where what it follows from has changed; one that finds no room goes the next time.</summary>
    public void Keep()
    {
        ref readonly MachineStatus machine = ref host.Machine;
        var now = (machine.Rate, machine.Period, machine.ClaimedIn, machine.ClaimedOut, machine.BridgeLatency);
        if (now == _told || (given is not null && _told is not null)) return; // a given one is said once: a cue may change it
        Gap gap = given ?? Choose(machine);
        if (host.Queue.TryAdd(new Command(CommandKind.Gap) { Count = gap.In, Value = gap.Out })) _told = now;
    }

    private Gap Choose(in MachineStatus machine)
    {
        int? measured = saved.Find(GapKey.Of(machine, host.Device));
        host.GapSource = measured is null ? GapSource.Driver : GapSource.Saved;
        return GapChoice.Of(
            Within(machine.ClaimedIn), Within(machine.ClaimedOut), measured is { } frames ? Within(frames) : null, machine.BridgeLatency);
    }

    private static int Within(int frames) => Math.Clamp(frames, 0, GapChoice.MaxFrames / 2);
}
