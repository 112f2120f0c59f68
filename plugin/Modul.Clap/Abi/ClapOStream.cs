using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>Takes bytes: how many it took, below 0 on an error.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapOStream
{
    public void* Context;
    public delegate* unmanaged<ClapOStream*, void*, ulong, long> Write;
}
