using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.remote-controls.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginRemoteControls
{
    public delegate* unmanaged<ClapPlugin*, uint> Count;
    public delegate* unmanaged<ClapPlugin*, uint, ClapRemoteControlsPage*, byte> Get;
}
