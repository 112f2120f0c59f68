using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>
/// What packing a state works in: 2 MB, made once and kept. As garbage of every save it would have the collector run, which in a plugin
/// stops the audio thread.
/// </summary>
internal sealed class PackingSpace
{
    private static PackingSpace? _spare;

    public AudioCodec Codec { get; } = new();

    public float[] Left { get; } = new float[AudioCodec.MostFrames];

    public float[] Right { get; } = new float[AudioCodec.MostFrames];

    public byte[] Packed { get; } = new byte[AudioCodec.MostBytes];

    /// <summary>One that nobody else has. [any]</summary>
    public static PackingSpace Take() => Interlocked.Exchange(ref _spare, null) ?? new PackingSpace();

    /// <summary>Gives it back for the next save. [any]</summary>
    public void Keep() => Volatile.Write(ref _spare, this);
}
