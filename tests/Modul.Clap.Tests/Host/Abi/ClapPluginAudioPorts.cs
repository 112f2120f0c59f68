namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports.h</c>.</summary>
internal unsafe struct ClapPluginAudioPorts
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, byte, uint> Count;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, byte, ClapAudioPortInfo*, byte> Get;
}
