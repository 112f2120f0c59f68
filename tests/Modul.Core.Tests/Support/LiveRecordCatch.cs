using Modul.Core.Storage;

namespace Modul.Core.Tests.Support;

/// <summary>Keeps every live record as arrays.</summary>
internal sealed class LiveRecordCatch : ILiveRecordSink
{
    private List<float> _left = [];
    private List<float> _right = [];

    /// <summary>The records that have ended.</summary>
    public List<Stereo> Records { get; } = [];

    public void Begin() => (_left, _right) = ([], []);

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        _left.AddRange(left);
        _right.AddRange(right);
    }

    public void End() => Records.Add(new Stereo([.. _left], [.. _right]));
}
