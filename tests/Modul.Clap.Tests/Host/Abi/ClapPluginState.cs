namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/state.h</c>.</summary>
internal unsafe struct ClapPluginState
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, ClapOutputStream*, byte> Save;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, ClapInputStream*, byte> Load;
}
