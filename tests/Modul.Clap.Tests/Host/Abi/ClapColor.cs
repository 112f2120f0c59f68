namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/color.h</c>.</summary>
internal struct ClapColor
{
    public byte Alpha;
    public byte Red;
    public byte Green;
    public byte Blue;
}
