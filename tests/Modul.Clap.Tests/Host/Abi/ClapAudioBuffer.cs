namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/audio-buffer.h</c>.</summary>
internal unsafe struct ClapAudioBuffer
{
    public float** Data32;
    public double** Data64;
    public uint ChannelCount;
    public uint Latency;
    public ulong ConstantMask;
}
