namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports.h</c>.</summary>
internal unsafe struct ClapHostAudioPorts
{
    public delegate* unmanaged[Cdecl]<ClapHost*, uint, byte> IsRescanFlagSupported;
    public delegate* unmanaged[Cdecl]<ClapHost*, uint, void> Rescan;
}
