using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>Gives bytes: how many, 0 at the end, below 0 on an error.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapIStream
{
    public void* Context;
    public delegate* unmanaged<ClapIStream*, void*, ulong, long> Read;
}
