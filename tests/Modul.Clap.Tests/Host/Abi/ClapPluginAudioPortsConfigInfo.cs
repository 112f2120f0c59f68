namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports-config.h</c>.</summary>
internal unsafe struct ClapPluginAudioPortsConfigInfo
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint> CurrentConfig;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, uint, byte, ClapAudioPortInfo*, byte> Get;
}
