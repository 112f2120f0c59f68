using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.track-info, the plugin's side.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginTrackInfo
{
    public delegate* unmanaged<ClapPlugin*, void> Changed;
}
