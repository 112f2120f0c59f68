using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Latency;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>Keeps the engine's gap at what the driver, the buffers and what was measured say, unless the user gave one. [control]</summary>
internal sealed class GapKeeper(LiveHandle host, Gap? given, SavedGaps saved)
{
    private Gap? _told;

    /// <summary>Sends the gap where it has changed; one that finds no room goes the next time.</summary>
    public void Keep()
    {
        Gap gap = given ?? Choose();
        if (gap == _told) return;
        if (host.Queue.TryAdd(new Command(CommandKind.Gap) { Count = gap.In, Value = gap.Out })) _told = gap;
    }

    private Gap Choose()
    {
        ref readonly MachineStatus machine = ref host.Machine;
        int capture = Within(machine.ClaimedIn), playback = Within(machine.ClaimedOut);
        int? measured = saved.Find(new GapKey(NameOf(machine.Driver), machine.Rate, machine.Period, machine.ClaimedIn, machine.ClaimedOut));
        host.GapSource = measured is null ? GapSource.Driver : GapSource.Saved;
        return GapChoice.Of(capture, playback, measured is { } frames ? Within(frames) : null, machine.BridgeLatency);
    }

    /// <summary>The name under which a driver's measurements are kept.</summary>
    public static string NameOf(DriverKind driver) => driver == DriverKind.Jack ? "jack" : "null";

    private static int Within(int frames) => Math.Clamp(frames, 0, GapChoice.MaxFrames / 2);
}
