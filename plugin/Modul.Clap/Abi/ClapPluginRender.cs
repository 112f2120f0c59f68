using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.render.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginRender
{
    public delegate* unmanaged<ClapPlugin*, byte> HasHardRealtimeRequirement;
    public delegate* unmanaged<ClapPlugin*, int, byte> Set;
}
