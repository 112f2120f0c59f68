namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/latency.h</c>; <c>clap/ext/tail.h</c> is laid out alike.</summary>
internal unsafe struct ClapPluginLatency
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint> Get;
}
