namespace Modul.Core.Storage;

/// <summary>Where written tapes go: a host's files. Called on the disk thread only, one tape after the other. [storage]</summary>
public interface ITapeSink
{
    /// <summary>All tapes are about to be written.</summary>
    void BeginAll();

    /// <summary>A tape begins; <paramref name="tape"/> is 1 for the first, <paramref name="length"/> the frames that follow.</summary>
    void Begin(int tape, long length);

    /// <summary>The next frames: as many of each side.</summary>
    void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right);

    /// <summary>The tape is complete.</summary>
    void End();
}
