using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>The head of every event.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClapEventHeader
{
    /// <summary>Bytes, with this head.</summary>
    public uint Size;

    /// <summary>Frames from the start of the block.</summary>
    public uint Time;

    public ushort Space;
    public ushort Type;
    public uint Flags;
}
