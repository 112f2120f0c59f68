using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.state, the host's side.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapHostState
{
    public delegate* unmanaged<ClapHost*, void> MarkDirty;
}
