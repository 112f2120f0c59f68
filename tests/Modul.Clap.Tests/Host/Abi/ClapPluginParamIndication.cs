namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/param-indication.h</c>.</summary>
internal unsafe struct ClapPluginParamIndication
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, byte, ClapColor*, byte*, byte*, void> SetMapping;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, uint, ClapColor*, void> SetAutomation;
}
