using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.params, the host's side.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapHostParams
{
    public delegate* unmanaged<ClapHost*, uint, void> Rescan;
    public delegate* unmanaged<ClapHost*, uint, uint, void> Clear;
    public delegate* unmanaged<ClapHost*, void> RequestFlush;
}
