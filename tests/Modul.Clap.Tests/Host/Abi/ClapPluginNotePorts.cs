namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/note-ports.h</c>.</summary>
internal unsafe struct ClapPluginNotePorts
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, byte, uint> Count;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, byte, ClapNotePortInfo*, byte> Get;
}
