using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.param-indication.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginParamIndication
{
    public delegate* unmanaged<ClapPlugin*, uint, byte, ClapColor*, byte*, byte*, void> SetMapping;
    public delegate* unmanaged<ClapPlugin*, uint, uint, ClapColor*, void> SetAutomation;
}
