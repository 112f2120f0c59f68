using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>What may sound on once the input has ended and no tape plays: a seam and a click. A loop that plays is no tail. [any]</summary>
internal static unsafe class Tail
{
    public static ClapPluginTail* Table { get; } = Immortal.Of(new ClapPluginTail { Get = &Get });

    [UnmanagedCallersOnly]
    private static uint Get(ClapPlugin* plugin) => (uint)LooperPlugin.Of(plugin).Instance.TailFrames;
}
