namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/stream.h</c>: clap_istream.</summary>
internal unsafe struct ClapInputStream
{
    public void* Context;
    public delegate* unmanaged[Cdecl]<ClapInputStream*, void*, ulong, long> Read;
}
