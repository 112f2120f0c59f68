using System.Runtime.InteropServices;
using Modul.Core.Timing;

namespace Modul.Core.Control;

/// <summary>What the board tells of the engine as a whole. Blittable; the same bytes in every runtime that shares the board.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct EngineStatus
{
    /// <summary>The engine frame reached.</summary>
    public long Frame;

    /// <summary>Quarter notes a minute.</summary>
    public double Tempo;

    /// <summary>Beats since 1:1 at <see cref="Frame"/>.</summary>
    public double Beat;

    /// <summary>The beat at frame 0, were the tempo always what it is; it changes with the tempo alone.</summary>
    public double BeatAtZero;

    /// <summary>One bit for each secondary tape, tape 1 the lowest.</summary>
    public ulong Secondary;

    /// <summary>Commands refused because of a tape's state or a bad number.</summary>
    public long Refused;

    /// <summary>NaNs kept out, in samples.</summary>
    public long NaNs;

    /// <summary>Infinities kept out, in samples.</summary>
    public long Infinities;

    /// <summary>Denormals kept out, in samples.</summary>
    public long Denormals;

    /// <summary>Times that no clean block or free layer was there.</summary>
    public long Dry;

    /// <summary>Rounds of the loop that merges let pass because the storage thread had not summed them by then.</summary>
    public long MergeRoundsLate;

    /// <summary>Frames a second.</summary>
    public int Rate;

    /// <summary>Tapes there are.</summary>
    public int Tapes;

    /// <summary>The selected tape, 1 for the first.</summary>
    public int Primary;

    /// <summary>Beats in a bar.</summary>
    public int MeterBeats;

    /// <summary>The note that is a beat.</summary>
    public int MeterUnit;

    /// <summary>Capture latency in frames.</summary>
    public int GapIn;

    /// <summary>Playback latency in frames.</summary>
    public int GapOut;

    /// <summary>Blocks of 4096 frames that are free.</summary>
    public int FreeBlocks;

    /// <summary>Blocks there are.</summary>
    public int TotalBlocks;

    /// <summary>The metronome's level in dB.</summary>
    public float MetronomeLevel;

    /// <summary>What a press waits for.</summary>
    public Quantize Quantize;

    /// <summary>Who set the tempo.</summary>
    public TempoSource TempoSource;

    /// <summary>1 where takes round to the first loop.</summary>
    public byte Sync;

    /// <summary>1 where the metronome is heard.</summary>
    public byte Metronome;

    /// <summary>1 where the input is heard.</summary>
    public byte PlayThrough;

    /// <summary>1 where what is heard is recorded.</summary>
    public byte LiveRecord;

    /// <summary>1 once the input was above full scale.</summary>
    public byte InputClipped;

    /// <summary>1 once the master was above full scale.</summary>
    public byte MasterClipped;
}
