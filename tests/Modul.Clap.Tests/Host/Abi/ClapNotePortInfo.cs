namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/note-ports.h</c>.</summary>
internal unsafe struct ClapNotePortInfo
{
    public uint Id;
    public uint SupportedDialects;
    public uint PreferredDialect;
    public fixed byte Name[256];
}
