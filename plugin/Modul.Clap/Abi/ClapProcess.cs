using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A block.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapProcess
{
    /// <summary>Frames, -1 where the host has none.</summary>
    public long SteadyTime;

    public uint Frames;

    /// <summary>Null where the plugin runs free.</summary>
    public ClapEventTransport* Transport;

    public ClapAudioBuffer* Inputs;
    public ClapAudioBuffer* Outputs;
    public uint InputCount;
    public uint OutputCount;
    public ClapInputEvents* InEvents;
    public ClapOutputEvents* OutEvents;
}
