namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports.h</c>.</summary>
internal unsafe struct ClapAudioPortInfo
{
    public uint Id;
    public fixed byte Name[256];
    public uint Flags;
    public uint ChannelCount;
    public byte* PortType;
    public uint InPlacePair;
}
