namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>.</summary>
internal struct ClapEventParamGesture
{
    public ClapEventHeader Header;
    public uint ParamId;
}
