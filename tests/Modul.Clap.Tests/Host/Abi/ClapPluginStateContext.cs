namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/state-context.h</c>.</summary>
internal unsafe struct ClapPluginStateContext
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, ClapOutputStream*, uint, byte> Save;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, ClapInputStream*, uint, byte> Load;
}
