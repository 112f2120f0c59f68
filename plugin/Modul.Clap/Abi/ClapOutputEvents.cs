using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>Takes events.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapOutputEvents
{
    public void* Context;
    public delegate* unmanaged<ClapOutputEvents*, ClapEventHeader*, byte> TryPush;
}
