using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.track-info, the host's side.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapHostTrackInfo
{
    public delegate* unmanaged<ClapHost*, ClapTrackInfo*, byte> Get;
}
