namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/log.h</c>.</summary>
internal unsafe struct ClapHostLog
{
    public delegate* unmanaged[Cdecl]<ClapHost*, int, byte*, void> Log;
}
