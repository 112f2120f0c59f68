namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/track-info.h</c>.</summary>
internal unsafe struct ClapPluginTrackInfo
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, void> Changed;
}
