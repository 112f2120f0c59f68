using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>The ports of any configuration, without selecting it. [main]</summary>
internal static unsafe class AudioPortsConfigInfo
{
    public static ClapPluginAudioPortsConfigInfo* Table { get; } = Immortal.Of(new ClapPluginAudioPortsConfigInfo { CurrentConfig = &Current, Get = &Get });

    [UnmanagedCallersOnly]
    private static uint Current(ClapPlugin* plugin) => LooperPlugin.Of(plugin).TapeOutputs ? PortLayout.StereoAndTapes : PortLayout.Stereo;

    [UnmanagedCallersOnly]
    private static byte Get(ClapPlugin* plugin, uint config, uint index, byte isInput, ClapAudioPortInfo* info) =>
        config <= PortLayout.StereoAndTapes && PortLayout.Get(config == PortLayout.StereoAndTapes, index, isInput != 0, info) ? (byte)1 : (byte)0;
}
