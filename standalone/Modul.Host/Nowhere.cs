using Modul.Core.Storage;

namespace Modul.Host;

/// <summary>Takes live records and keeps nothing of them.</summary>
internal sealed class Nowhere : ILiveRecordSink
{
    void ILiveRecordSink.Begin()
    {
    }

    void ILiveRecordSink.Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
    }

    void ILiveRecordSink.End()
    {
    }
}
