namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/params.h</c>.</summary>
internal unsafe struct ClapPluginParams
{
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint> Count;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, ClapParamInfo*, byte> GetInfo;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, double*, byte> GetValue;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, double, byte*, uint, byte> ValueToText;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, uint, byte*, double*, byte> TextToValue;
    public delegate* unmanaged[Cdecl]<ClapPlugin*, ClapInputEvents*, ClapOutputEvents*, void> Flush;
}
