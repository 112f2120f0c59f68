using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>The track's name, by which the log tells several loopers apart. [main]</summary>
internal static unsafe class TrackInfo
{
    public static ClapPluginTrackInfo* Table { get; } = Immortal.Of(new ClapPluginTrackInfo { Changed = &Changed });

    [UnmanagedCallersOnly]
    private static void Changed(ClapPlugin* plugin) => LooperPlugin.Of(plugin).Host.ReadTrack();
}
