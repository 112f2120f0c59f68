namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/stream.h</c>: clap_ostream.</summary>
internal unsafe struct ClapOutputStream
{
    public void* Context;
    public delegate* unmanaged[Cdecl]<ClapOutputStream*, void*, ulong, long> Write;
}
