namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/plugin.h</c>.</summary>
internal unsafe struct ClapPlugin
{
    public ClapDescriptor* Descriptor;
    public void* PluginData;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, byte> Init;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, void> Destroy;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, double, uint, uint, byte> Activate;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, void> Deactivate;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, byte> StartProcessing;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, void> StopProcessing;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, void> Reset;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, ClapProcess*, int> Process;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, byte*, void*> GetExtension;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, void> OnMainThread;
}
