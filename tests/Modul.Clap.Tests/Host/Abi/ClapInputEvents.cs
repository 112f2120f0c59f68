namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>: clap_input_events.</summary>
internal unsafe struct ClapInputEvents
{
    public void* Context;
    public delegate* unmanaged[Cdecl]<ClapInputEvents*, uint> Size;
    public delegate* unmanaged[Cdecl]<ClapInputEvents*, uint, ClapEventHeader*> Get;
}
