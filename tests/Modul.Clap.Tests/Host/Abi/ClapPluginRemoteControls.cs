namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/remote-controls.h</c>.</summary>
internal unsafe struct ClapPluginRemoteControls
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint> Count;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, ClapRemoteControlsPage*, byte> Get;
}
