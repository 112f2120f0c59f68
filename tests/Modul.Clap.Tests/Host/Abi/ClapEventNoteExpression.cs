namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>.</summary>
internal struct ClapEventNoteExpression
{
    public ClapEventHeader Header;
    public int ExpressionId;
    public int NoteId;
    public short PortIndex;
    public short Channel;
    public short Key;
    public double Value;
}
