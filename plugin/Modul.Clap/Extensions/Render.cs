using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>Whether the host renders offline: then nothing is live, and storage is waited for. [main]</summary>
internal static unsafe class Render
{
    public static ClapPluginRender* Table { get; } =
        Immortal.Of(new ClapPluginRender { HasHardRealtimeRequirement = &HasHardRealtimeRequirement, Set = &Set });

    [UnmanagedCallersOnly]
    private static byte HasHardRealtimeRequirement(ClapPlugin* plugin) => 0;

    [UnmanagedCallersOnly]
    private static byte Set(ClapPlugin* plugin, int mode)
    {
        if (mode is not (0 or Abi.Clap.RenderOffline)) return 0;
        LooperPlugin.Of(plugin).Instance.SetOffline(mode == Abi.Clap.RenderOffline);
        return 1;
    }
}
