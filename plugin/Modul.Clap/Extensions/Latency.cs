using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>The looper delays nothing. [main]</summary>
internal static unsafe class Latency
{
    public static ClapPluginLatency* Table { get; } = Immortal.Of(new ClapPluginLatency { Get = &Get });

    [UnmanagedCallersOnly]
    private static uint Get(ClapPlugin* plugin) => 0;
}
