using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>Where the song is. Beats and seconds are fixed-point, scaled by 2^31.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapEventTransport
{
    public ClapEventHeader Header;
    public uint Flags;
    public long SongBeats;
    public long SongSeconds;

    /// <summary>Beats a minute.</summary>
    public double Tempo;

    /// <summary>A frame.</summary>
    public double TempoIncrement;

    public long LoopStartBeats;
    public long LoopEndBeats;
    public long LoopStartSeconds;
    public long LoopEndSeconds;

    /// <summary>Beats.</summary>
    public long BarStart;

    public int BarNumber;
    public ushort MeterBeats;
    public ushort MeterUnit;
}
