using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Latency;

/// <summary>What a measured round trip holds for: with any of it different, it has to be measured again.</summary>
/// <param name="Driver">The driver and, where it has several, its device.</param>
/// <param name="Rate">Frames a second.</param>
/// <param name="Period">Frames of the driver's block.</param>
/// <param name="ClaimedIn">The capture latency that the driver claims, in frames.</param>
/// <param name="ClaimedOut">The playback latency that the driver claims, in frames.</param>
internal sealed record GapKey(string Driver, int Rate, int Period, int ClaimedIn, int ClaimedOut)
{
    /// <summary>What a measurement on a machine as it is now holds for.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="device">Which driver of its kind; null where there is but one.</param>
    public static GapKey Of(in MachineStatus machine, string? device) =>
        new(device is null ? MachineWords.Of(machine.Driver) : $"{MachineWords.Of(machine.Driver)}:{device}", machine.Rate, machine.Period, machine.ClaimedIn, machine.ClaimedOut);
}
