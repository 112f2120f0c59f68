using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>The buffer of one port as the plugin gets it, over channels that another port may share.</summary>
internal sealed unsafe class PortBuffer : IDisposable
{
    private readonly void** _pointers;
    private readonly bool _wide;
    private ClapAudioBuffer _given;

    public PortBuffer(Channel[] channels, bool wide)
    {
        Channels = channels;
        _wide = wide;
        _pointers = (void**)NativeMemory.Alloc((nuint)channels.Length, (nuint)sizeof(void*));
    }

    public Channel[] Channels { get; }

    /// <summary>Fills in what the plugin gets.</summary>
    public ClapAudioBuffer Give(ulong constantMask)
    {
        for (int i = 0; i < Channels.Length; i++) _pointers[i] = Channels[i].Data;
        _given = new ClapAudioBuffer
        {
            Data32 = _wide ? null : (float**)_pointers,
            Data64 = _wide ? (double**)_pointers : null,
            ChannelCount = (uint)Channels.Length,
            ConstantMask = constantMask,
        };
        return _given;
    }

    /// <summary>The plugin may not turn pointers, counts, or an input's mask.</summary>
    public void ShouldBeAsGiven(in ClapAudioBuffer now, bool input)
    {
        bool same = now.Data32 == _given.Data32 && now.Data64 == _given.Data64 && now.ChannelCount == _given.ChannelCount;
        if (input) same &= now.ConstantMask == _given.ConstantMask && now.Latency == _given.Latency;
        for (int i = 0; i < Channels.Length; i++) same &= _pointers[i] == Channels[i].Data;
        ClapFault.When(!same, input ? "an input's buffer or its pointers were changed" : "an output's pointers were changed");
    }

    /// <summary>A channel that is marked constant is.</summary>
    public void MaskShouldHold(ulong mask, int frames)
    {
        for (int i = 0; i < Channels.Length; i++)
            ClapFault.When((mask >> i & 1) != 0 && !Channels[i].IsConstant(frames), $"channel {i} is marked constant and is not");
    }

    public void Dispose() => NativeMemory.Free(_pointers);
}
