namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/version.h</c>.</summary>
internal struct ClapVersion
{
    public uint Major;
    public uint Minor;
    public uint Revision;
}
