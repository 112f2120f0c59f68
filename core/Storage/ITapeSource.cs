namespace Modul.Core.Storage;

/// <summary>One pass of a loop, for reading.</summary>
public interface ITapeSource
{
    /// <summary>Frames of one pass, 1 or more.</summary>
    long Length { get; }

    /// <summary>Copies frames from a position on; both sides as long, and inside the pass. [storage]</summary>
    void Read(long position, Span<float> left, Span<float> right);
}
