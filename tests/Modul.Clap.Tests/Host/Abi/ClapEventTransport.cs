namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>; positions in beats and seconds are scaled by 2^31.</summary>
internal struct ClapEventTransport
{
    public ClapEventHeader Header;
    public uint Flags;
    public long SongPosBeats;
    public long SongPosSeconds;
    public double Tempo;
    public double TempoInc;
    public long LoopStartBeats;
    public long LoopEndBeats;
    public long LoopStartSeconds;
    public long LoopEndSeconds;
    public long BarStart;
    public int BarNumber;
    public ushort TsigNum;
    public ushort TsigDenom;
}
