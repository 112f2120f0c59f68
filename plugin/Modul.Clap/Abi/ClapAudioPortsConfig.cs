using System.Runtime.InteropServices;

namespace Modul.Clap.Abi;

/// <summary>A configuration of ports.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ClapAudioPortsConfig
{
    public uint Id;
    public fixed byte Name[256];
    public uint Inputs;
    public uint Outputs;
    public byte HasMainInput;
    public uint MainInputChannels;
    public byte* MainInputType;
    public byte HasMainOutput;
    public uint MainOutputChannels;
    public byte* MainOutputType;
}
