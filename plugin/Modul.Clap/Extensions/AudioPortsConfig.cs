using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>The configurations of ports, of which the host selects one while inactive. [main]</summary>
internal static unsafe class AudioPortsConfig
{
    private const uint Configurations = 2;

    public static ClapPluginAudioPortsConfig* Table { get; } =
        Immortal.Of(new ClapPluginAudioPortsConfig { Count = &Count, Get = &Get, Select = &Select });

    [UnmanagedCallersOnly]
    private static uint Count(ClapPlugin* plugin) => Configurations;

    [UnmanagedCallersOnly]
    private static byte Get(ClapPlugin* plugin, uint index, ClapAudioPortsConfig* config)
    {
        if (config is null || index >= Configurations) return 0;
        bool tapes = index == PortLayout.StereoAndTapes;
        *config = new ClapAudioPortsConfig
        {
            Id = index,
            Inputs = PortLayout.Count(tapes, isInput: true),
            Outputs = PortLayout.Count(tapes, isInput: false),
            HasMainInput = 1,
            MainInputChannels = 2,
            MainInputType = PortLayout.Type,
            HasMainOutput = 1,
            MainOutputChannels = 2,
            MainOutputType = PortLayout.Type,
        };
        Text.Write(tapes ? "Stereo and an output for each tape" : "Stereo", config->Name, Abi.Clap.NameBytes);
        return 1;
    }

    [UnmanagedCallersOnly]
    private static byte Select(ClapPlugin* plugin, uint config)
    {
        LooperPlugin self = LooperPlugin.Of(plugin);
        if (self.Active || config >= Configurations) return 0;
        self.TapeOutputs = config == PortLayout.StereoAndTapes;
        return 1;
    }
}
