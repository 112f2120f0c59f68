using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>The track that the plugin is on.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapTrackInfo
{
    public ulong Flags;
    public fixed byte Name[256];
    public ClapColor Color;
    public int Channels;
    public byte* PortType;
}
