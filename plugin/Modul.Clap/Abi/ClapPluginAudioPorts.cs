using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.audio-ports.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginAudioPorts
{
    public delegate* unmanaged<ClapPlugin*, byte, uint> Count;
    public delegate* unmanaged<ClapPlugin*, uint, byte, ClapAudioPortInfo*, byte> Get;
}
