using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>
/// What a state is packed and unpacked in: 3 MB, made once and kept. As garbage of every save and load it would have the collector run, which in a
/// plugin stops the audio thread.
/// </summary>
internal sealed class PackingSpace
{
    private static PackingSpace? _spare;

    public AudioCodec Codec { get; } = new();

    /// <summary>Room for a stretch.</summary>
    public StretchSpace First { get; } = new();

    /// <summary>Room for another.</summary>
    public StretchSpace Second { get; } = new();

    public byte[] Packed { get; } = new byte[AudioCodec.MostBytes];

    /// <summary>One that nobody else has. [any]</summary>
    public static PackingSpace Take() => Interlocked.Exchange(ref _spare, null) ?? new PackingSpace();

    /// <summary>Gives it back for the next save or load. [any]</summary>
    public void Keep() => Volatile.Write(ref _spare, this);
}
