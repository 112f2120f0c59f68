using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A colour.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClapColor
{
    public byte Alpha;
    public byte Red;
    public byte Green;
    public byte Blue;
}
