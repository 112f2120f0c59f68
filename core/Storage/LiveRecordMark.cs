namespace Modul.Core.Storage;

/// <summary>Something that happens in the stream of a live record before its frame number <paramref name="At"/>. [audio] to [storage]</summary>
/// <param name="At">Frames put into the ring before it.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Frames">Frames of silence that stand for what the ring had no room for.</param>
internal readonly record struct LiveRecordMark(long At, LiveRecordMark.Event Kind, long Frames)
{
    public enum Event : byte
    {
        Begin,
        Lost,
        End,
    }
}
