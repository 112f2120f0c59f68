using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>clap.params.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapPluginParams
{
    public delegate* unmanaged<ClapPlugin*, uint> Count;
    public delegate* unmanaged<ClapPlugin*, uint, ClapParamInfo*, byte> GetInfo;
    public delegate* unmanaged<ClapPlugin*, uint, double*, byte> GetValue;
    public delegate* unmanaged<ClapPlugin*, uint, double, byte*, uint, byte> ValueToText;
    public delegate* unmanaged<ClapPlugin*, uint, byte*, double*, byte> TextToValue;
    public delegate* unmanaged<ClapPlugin*, ClapInputEvents*, ClapOutputEvents*, void> Flush;
}
