using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A version of the ABI.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClapVersion
{
    public uint Major;
    public uint Minor;
    public uint Revision;
}
