using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.tail.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginTail
{
    public delegate* unmanaged<ClapPlugin*, uint> Get;
}
