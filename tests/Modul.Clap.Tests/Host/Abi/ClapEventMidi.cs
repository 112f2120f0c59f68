namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>.</summary>
internal unsafe struct ClapEventMidi
{
    public ClapEventHeader Header;
    public ushort PortIndex;
    public fixed byte Data[3];
}
