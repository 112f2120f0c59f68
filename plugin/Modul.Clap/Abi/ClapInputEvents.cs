using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>Events of a block, in the order of their times.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapInputEvents
{
    public void* Context;
    public delegate* unmanaged<ClapInputEvents*, uint> Size;
    public delegate* unmanaged<ClapInputEvents*, uint, ClapEventHeader*> Get;
}
