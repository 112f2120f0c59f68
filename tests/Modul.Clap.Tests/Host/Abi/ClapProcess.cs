namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/process.h</c>.</summary>
internal unsafe struct ClapProcess
{
    public long SteadyTime;
    public uint FramesCount;
    public ClapEventTransport* Transport;
    public ClapAudioBuffer* AudioInputs;
    public ClapAudioBuffer* AudioOutputs;
    public uint AudioInputsCount;
    public uint AudioOutputsCount;
    public ClapInputEvents* InEvents;
    public ClapOutputEvents* OutEvents;
}
