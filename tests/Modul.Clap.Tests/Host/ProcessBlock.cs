using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>The audio buffers of a call of process and the watch over them: guard zones, marks, pointers.</summary>
internal sealed unsafe class ProcessBlock : IDisposable
{
    private readonly PortBuffer[] _inputs;
    private readonly PortBuffer[] _outputs;
    private readonly Channel[] _channels;
    private readonly Channel[] _inputOnly;
    private readonly ClapAudioBuffer* _buffers;

    /// <param name="layout">the plugin's ports</param>
    /// <param name="frames">the longest block</param>
    /// <param name="inPlace">one buffer for each pair of ports that allows it</param>
    /// <param name="wide">64 bits where a port takes them</param>
    public ProcessBlock(PortLayout layout, int frames, bool inPlace = false, bool wide = false)
    {
        MaxFrames = frames;
        _outputs = [.. layout.Outputs.Select(port => new PortBuffer(New(port), wide && port.Wide))];
        _inputs = new PortBuffer[layout.Inputs.Length];
        var inputOnly = new List<Channel>();
        for (int i = 0; i < _inputs.Length; i++)
        {
            int pair = inPlace ? layout.PairOf(i) : -1;
            Channel[] channels = pair >= 0 ? _outputs[pair].Channels : New(layout.Inputs[i]);
            if (pair < 0) inputOnly.AddRange(channels);
            _inputs[i] = new PortBuffer(channels, wide && layout.Inputs[i].Wide);
        }
        _inputOnly = [.. inputOnly];
        _channels = [.. _inputs.Concat(_outputs).SelectMany(port => port.Channels).Distinct()];
        _buffers = (ClapAudioBuffer*)NativeMemory.AllocZeroed((nuint)Math.Max(1, _inputs.Length + _outputs.Length), (nuint)sizeof(ClapAudioBuffer));

        Channel[] New(PortInfo port) => [.. Enumerable.Range(0, port.Channels).Select(_ => new Channel(frames, wide && port.Wide))];
    }

    public int MaxFrames { get; }

    public int InputCount => _inputs.Length;

    public int OutputCount => _outputs.Length;

    /// <summary>The mask all inputs carry: bits of channels that hold one value.</summary>
    public ulong InputMask { get; set; }

    public bool SubnormalsAllowed { get; set; }

    public int ChannelsOfInput(int port) => _inputs[port].Channels.Length;

    public int ChannelsOfOutput(int port) => _outputs[port].Channels.Length;

    public ulong OutputMask(int port) => _buffers[_inputs.Length + port].ConstantMask;

    public float[] Read(int port, int channel, int frames) => _outputs[port].Channels[channel].Read(frames);

    public bool OutputIsConstant(int port, int frames) => _outputs[port].Channels.All(channel => channel.IsConstant(frames));

    /// <summary>Makes all unwritten, then gives each input channel its samples.</summary>
    public void Fill(Func<int, int, float[]> samplesOfPortAndChannel)
    {
        foreach (Channel channel in _channels) channel.Unwrite();
        for (int port = 0; port < _inputs.Length; port++)
            for (int channel = 0; channel < _inputs[port].Channels.Length; channel++)
                _inputs[port].Channels[channel].Write(samplesOfPortAndChannel(port, channel));
    }

    /// <summary>Points a process call at the buffers. An output's mask begins as a stale one: all its bits are set.</summary>
    public void Give(ClapProcess* process)
    {
        for (int i = 0; i < _inputs.Length; i++) _buffers[i] = _inputs[i].Give(InputMask);
        for (int i = 0; i < _outputs.Length; i++) _buffers[_inputs.Length + i] = _outputs[i].Give(ulong.MaxValue);
        foreach (Channel channel in _channels) channel.Remember();
        process->AudioInputs = _buffers;
        process->AudioOutputs = _buffers + _inputs.Length;
        process->AudioInputsCount = (uint)_inputs.Length;
        process->AudioOutputsCount = (uint)_outputs.Length;
    }

    /// <summary>Throws for whatever the plugin did to the buffers that it must not, or did not that it must.</summary>
    public void ShouldBeProcessed(int frames)
    {
        for (int i = 0; i < _inputs.Length; i++) _inputs[i].ShouldBeAsGiven(_buffers[i], input: true);
        for (int i = 0; i < _outputs.Length; i++) _outputs[i].ShouldBeAsGiven(_buffers[_inputs.Length + i], input: false);
        foreach (Channel channel in _inputOnly) channel.ShouldBeUntouched();
        for (int i = 0; i < _outputs.Length; i++)
        {
            foreach (Channel channel in _outputs[i].Channels) channel.ShouldBeWritten(frames, SubnormalsAllowed);
            _outputs[i].MaskShouldHold(OutputMask(i), frames);
        }
    }

    public void Dispose()
    {
        foreach (Channel channel in _channels) channel.Dispose();
        foreach (PortBuffer port in _inputs.Concat(_outputs)) port.Dispose();
        NativeMemory.Free(_buffers);
    }
}
