using Modul.Core.Storage;

namespace Modul.Editor.Stage;

/// <summary>Takes live records and written tapes, so that an editor offers them, and keeps nothing.</summary>
internal sealed class NoFiles : ILiveRecordSink, ITapeSink
{
    void ILiveRecordSink.Begin()
    {
    }

    void ITapeSink.BeginAll()
    {
    }

    void ITapeSink.Begin(int tape, long length)
    {
    }

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
    }

    void ILiveRecordSink.End()
    {
    }

    void ITapeSink.End()
    {
    }
}
