namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports-config.h</c>.</summary>
internal unsafe struct ClapAudioPortsConfig
{
    public uint Id;
    public fixed byte Name[256];
    public uint InputPortCount;
    public uint OutputPortCount;
    public byte HasMainInput;
    public uint MainInputChannelCount;
    public byte* MainInputPortType;
    public byte HasMainOutput;
    public uint MainOutputChannelCount;
    public byte* MainOutputPortType;
}
