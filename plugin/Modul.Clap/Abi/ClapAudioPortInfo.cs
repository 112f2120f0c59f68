using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A port.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapAudioPortInfo
{
    public uint Id;
    public fixed byte Name[256];
    public uint Flags;
    public uint Channels;
    public byte* Type;
    public uint InPlacePair;
}
