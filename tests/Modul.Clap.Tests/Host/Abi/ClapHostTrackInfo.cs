namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/track-info.h</c>.</summary>
internal unsafe struct ClapHostTrackInfo
{
    public delegate* unmanaged[Cdecl]<ClapHost*, ClapTrackInfo*, byte> Get;
}
