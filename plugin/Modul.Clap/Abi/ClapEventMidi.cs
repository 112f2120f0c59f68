using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A MIDI message of up to three bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClapEventMidi
{
    public ClapEventHeader Header;
    public ushort Port;
    public byte Status;
    public byte Data1;
    public byte Data2;
}
