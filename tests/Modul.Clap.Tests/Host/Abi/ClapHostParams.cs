namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/params.h</c>.</summary>
internal unsafe struct ClapHostParams
{
    public delegate* unmanaged[Cdecl]<ClapHost*, uint, void> Rescan;
    public delegate* unmanaged[Cdecl]<ClapHost*, uint, uint, void> Clear;
    public delegate* unmanaged[Cdecl]<ClapHost*, void> RequestFlush;
}
