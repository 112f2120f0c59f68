using Modul.Core.Storage;

namespace Modul.Core.Streams;

/// <summary>Some channels of a few frames in native memory, and the table of where they lie. [audio]</summary>
public sealed unsafe class ChannelBlock : IDisposable
{
    private readonly NativeBuffer _table;
    private readonly NativeBuffer _samples;

    /// <summary>Silent channels. [control]</summary>
    public ChannelBlock(int channels, int frames)
    {
        _table = new NativeBuffer((nuint)(channels * sizeof(float*)));
        _samples = new NativeBuffer((nuint)channels * (nuint)frames * sizeof(float));
        for (int i = 0; i < channels; i++) Channels[i] = (float*)_samples.Pointer + ((nint)i * frames);
    }

    /// <summary>Where each channel lies.</summary>
    public float** Channels => (float**)_table.Pointer;

    /// <summary>Frees the memory. [control]</summary>
    public void Dispose()
    {
        _table.Dispose();
        _samples.Dispose();
    }
}
