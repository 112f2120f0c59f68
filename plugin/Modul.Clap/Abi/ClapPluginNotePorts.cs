using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.note-ports.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginNotePorts
{
    public delegate* unmanaged<ClapPlugin*, byte, uint> Count;
    public delegate* unmanaged<ClapPlugin*, uint, byte, ClapNotePortInfo*, byte> Get;
}
