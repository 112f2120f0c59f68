using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.audio-ports-config.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginAudioPortsConfig
{
    public delegate* unmanaged<ClapPlugin*, uint> Count;
    public delegate* unmanaged<ClapPlugin*, uint, ClapAudioPortsConfig*, byte> Get;
    public delegate* unmanaged<ClapPlugin*, uint, byte> Select;
}
