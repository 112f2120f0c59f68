using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>Room for the samples of a stretch.</summary>
internal sealed class StretchSpace
{
    public float[] Left { get; } = new float[AudioCodec.MostFrames];

    public float[] Right { get; } = new float[AudioCodec.MostFrames];
}
