using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.state-context.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginStateContext
{
    public delegate* unmanaged<ClapPlugin*, ClapOStream*, uint, byte> Save;
    public delegate* unmanaged<ClapPlugin*, ClapIStream*, uint, byte> Load;
}
