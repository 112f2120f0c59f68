using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A page of eight parameters.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapRemoteControlsPage
{
    public fixed byte Section[256];
    public uint Id;
    public fixed byte Name[256];
    public fixed uint ParamIds[8];
    public byte IsForPreset;
}
