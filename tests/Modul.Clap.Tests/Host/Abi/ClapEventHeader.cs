namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>.</summary>
internal struct ClapEventHeader
{
    public uint Size;
    public uint Time;
    public ushort SpaceId;
    public ushort Type;
    public uint Flags;
}
