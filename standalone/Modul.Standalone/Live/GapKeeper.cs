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
        var now = (machine.Rate, machine.Period, Within(machine.ClaimedIn), Within(machine.ClaimedOut), machine.BridgeLatency);
        if (now == _told || (given is not null && _told is not null)) return; // a given one is said once: a cue may change it
        Gap gap = given ?? Choose(now, machine.Driver);
        if (host.Queue.TryAdd(new Command(CommandKind.Gap) { Count = gap.In, Value = gap.Out })) _told = now;
    }

    private Gap Choose((int Rate, int Period, int In, int Out, int Bridge) now, DriverKind driver)
    {
        int? measured = saved.Find(new GapKey(NameOf(driver), now.Rate, now.Period, now.In, now.Out));
        host.GapSource = measured is null ? GapSource.Driver : GapSource.Saved;
        return GapChoice.Of(now.In, now.Out, measured is { } frames ? Within(frames) : null, now.Bridge);
    }

    /// <summary>The name under which a driver's measurements are kept.</summary>
    public static string NameOf(DriverKind driver) => driver == DriverKind.Jack ? "jack" : "null";

    private static int Within(int frames) => Math.Clamp(frames, 0, GapChoice.MaxFrames / 2);
}
