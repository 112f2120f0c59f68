using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A parameter's value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapEventParamValue
{
    public ClapEventHeader Header;
    public uint ParamId;

    /// <summary>May be null.</summary>
    public void* Cookie;

    public int NoteId;
    public short Port;
    public short Channel;
    public short Key;
    public double Value;
}
