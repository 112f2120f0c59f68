namespace Modul.Plugin;

/// <summary>
/// A block as a DAW gives it: pointers to each channel's samples, 32- or 64-bit float. Inputs and the main outputs may be the same memory. [audio]
/// </summary>
/// <param name="channels">
/// Left and right input, left and right output, then left and right of each tape. A null input is silence; a null output is not wanted.
/// </param>
/// <param name="frames">Frames of the block, 0 or more.</param>
/// <param name="doubles">Whether the samples are 64-bit.</param>
public readonly unsafe struct PluginBlock(void** channels, int frames, bool doubles)
{
    /// <summary>Channels before those of the tapes.</summary>
    public const int MainChannels = 4;

    /// <summary>Frames of the block.</summary>
    public int Frames { get; } = frames;

    /// <summary>Whether the samples are 64-bit.</summary>
    public bool Doubles { get; } = doubles;

    /// <summary>Where a channel's samples are, or null.</summary>
    public void* Channel(int index) => channels[index];
}
