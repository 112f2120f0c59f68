using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A parameter.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapParamInfo
{
    public uint Id;
    public uint Flags;
    public void* Cookie;
    public fixed byte Name[256];
    public fixed byte Module[1024];
    public double Min;
    public double Max;
    public double Default;
}
