using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A port's audio: one of the two kinds of samples.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapAudioBuffer
{
    public float** Data32;
    public double** Data64;
    public uint Channels;

    /// <summary>Frames.</summary>
    public uint Latency;

    /// <summary>A bit for each channel whose samples are all the same.</summary>
    public ulong ConstantMask;
}
