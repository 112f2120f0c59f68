namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/params.h</c>.</summary>
internal unsafe struct ClapParamInfo
{
    public uint Id;
    public uint Flags;
    public void* Cookie;
    public fixed byte Name[256];
    public fixed byte Module[1024];
    public double MinValue;
    public double MaxValue;
    public double DefaultValue;
}
