using Modul.Core.Storage;

namespace Modul.Core.Tests.RealTime;

/// <summary>Takes live records and tapes, and keeps only how much came.</summary>
internal sealed class NullSink : ILiveRecordSink, ITapeSink
{
    private long _frames;

    public long Frames => Volatile.Read(ref _frames);

    void ILiveRecordSink.Begin()
    {
    }

    void ITapeSink.BeginAll()
    {
    }

    void ITapeSink.Begin(int tape, long length)
    {
    }

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => Interlocked.Add(ref _frames, left.Length);

    void ILiveRecordSink.End()
    {
    }

    void ITapeSink.End()
    {
    }
}
