using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A note port.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapNotePortInfo
{
    public uint Id;
    public uint SupportedDialects;
    public uint PreferredDialect;
    public fixed byte Name[256];
}
