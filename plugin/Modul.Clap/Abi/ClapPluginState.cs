using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.state.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginState
{
    public delegate* unmanaged<ClapPlugin*, ClapOStream*, byte> Save;
    public delegate* unmanaged<ClapPlugin*, ClapIStream*, byte> Load;
}
