namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports-config.h</c>.</summary>
internal unsafe struct ClapPluginAudioPortsConfig
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint> Count;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, ClapAudioPortsConfig*, byte> Get;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, byte> Select;
}
