using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.latency.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginLatency
{
    public delegate* unmanaged<ClapPlugin*, uint> Get;
}
