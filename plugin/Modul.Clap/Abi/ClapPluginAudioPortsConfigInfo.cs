using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.audio-ports-config-info.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginAudioPortsConfigInfo
{
    public delegate* unmanaged<ClapPlugin*, uint> CurrentConfig;
    public delegate* unmanaged<ClapPlugin*, uint, uint, byte, ClapAudioPortInfo*, byte> Get;
}
