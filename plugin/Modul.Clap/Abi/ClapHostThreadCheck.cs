using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.thread-check.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapHostThreadCheck
{
    public delegate* unmanaged<ClapHost*, byte> IsMainThread;
    public delegate* unmanaged<ClapHost*, byte> IsAudioThread;
}
