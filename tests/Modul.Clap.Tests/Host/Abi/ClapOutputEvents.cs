namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>: clap_output_events.</summary>
internal unsafe struct ClapOutputEvents
{
    public void* Context;
    public delegate* unmanaged[Cdecl]<ClapOutputEvents*, ClapEventHeader*, byte> TryPush;
}
