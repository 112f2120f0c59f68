using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A note; -1 is any.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClapEventNote
{
    public ClapEventHeader Header;
    public int NoteId;
    public short Port;
    public short Channel;
    public short Key;

    /// <summary>0 to 1.</summary>
    public double Velocity;
}
