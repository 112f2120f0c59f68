using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>The ports of the configuration that is selected. [main]</summary>
internal static unsafe class AudioPorts
{
    public static ClapPluginAudioPorts* Table { get; } = Immortal.Of(new ClapPluginAudioPorts { Count = &Count, Get = &Get });

    [UnmanagedCallersOnly]
    private static uint Count(ClapPlugin* plugin, byte isInput) => PortLayout.Count(LooperPlugin.Of(plugin).TapeOutputs, isInput != 0);

    [UnmanagedCallersOnly]
    private static byte Get(ClapPlugin* plugin, uint index, byte isInput, ClapAudioPortInfo* info) =>
        PortLayout.Get(LooperPlugin.Of(plugin).TapeOutputs, index, isInput != 0, info) ? (byte)1 : (byte)0;
}
