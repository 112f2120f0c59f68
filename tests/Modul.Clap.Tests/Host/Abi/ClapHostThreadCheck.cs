namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/thread-check.h</c>.</summary>
internal unsafe struct ClapHostThreadCheck
{
    public delegate* unmanaged[Cdecl]<ClapHost*, byte> IsMainThread;
    public delegate* unmanaged[Cdecl]<ClapHost*, byte> IsAudioThread;
}
