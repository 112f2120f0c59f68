using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.log.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapHostLog
{
    public delegate* unmanaged<ClapHost*, int, byte*, void> Log;
}
