namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>: clap_event_param_value and clap_event_param_mod, which are laid out alike.</summary>
internal unsafe struct ClapEventParam
{
    public ClapEventHeader Header;
    public uint ParamId;
    public void* Cookie;
    public int NoteId;
    public short PortIndex;
    public short Channel;
    public short Key;
    public double Value;
}
