namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>; -1 in an id, port, channel or key means all of them.</summary>
internal struct ClapEventNote
{
    public ClapEventHeader Header;
    public int NoteId;
    public short PortIndex;
    public short Channel;
    public short Key;
    public double Velocity;
}
