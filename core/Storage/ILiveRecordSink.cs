namespace Modul.Core.Storage;

/// <summary>Where live records go: a host's files. Called on the disk thread only; what it throws ends the record. [storage]</summary>
public interface ILiveRecordSink
{
    /// <summary>A record begins.</summary>
    void Begin();

    /// <summary>What was heard: as many frames of each side.</summary>
    void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right);

    /// <summary>The record ends.</summary>
    void End();
}
