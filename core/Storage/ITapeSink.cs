namespace Modul.Core.Storage;

/// <summary>Where written tapes go: a host's files. [storage]</summary>
public interface ITapeSink
{
    /// <summary>One tape, one pass of its layer.</summary>
    void Write(TapeAudio audio);
}
