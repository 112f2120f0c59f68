namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/render.h</c>.</summary>
internal unsafe struct ClapPluginRender
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, byte> HasHardRealtimeRequirement;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, int, byte> Set;
}
