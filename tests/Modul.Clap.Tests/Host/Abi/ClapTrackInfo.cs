namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/track-info.h</c>.</summary>
internal unsafe struct ClapTrackInfo
{
    public ulong Flags;
    public fixed byte Name[256];
    public ClapColor Color;
    public int AudioChannelCount;
    public byte* AudioPortType;
}
