namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/remote-controls.h</c>.</summary>
internal unsafe struct ClapRemoteControlsPage
{
    public fixed byte SectionName[256];
    public uint PageId;
    public fixed byte PageName[256];
    public fixed uint ParamIds[8];
    public byte IsForPreset;
}
