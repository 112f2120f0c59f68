namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/factory/plugin-factory.h</c>.</summary>
internal unsafe struct ClapPluginFactory
{
    public delegate* unmanaged[Cdecl]<ClapPluginFactory*, uint> GetPluginCount;
    public delegate* unmanaged[Cdecl]<ClapPluginFactory*, uint, ClapDescriptor*> GetPluginDescriptor;
    public delegate* unmanaged[Cdecl]<ClapPluginFactory*, ClapHost*, byte*, ClapPlugin*> CreatePlugin;
}
