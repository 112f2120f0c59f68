using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Host;

/// <summary>
/// The files of a live session: <c>live-record-N.wav</c> and <c>write-K-tape-N.wav</c>, each with the next number that is free in the folder: nothing
/// that is there is replaced. [storage]
/// </summary>
internal sealed class LiveFiles(string folder, int rate) : ILiveRecordSink, ITapeSink, IDisposable
{
    private WavWriter? _record;
    private WavWriter? _tape;
    private int _write;

    public void Begin() => _record = WavWriter.Create(FreeRecord(), rate);

    public void End() => Complete(ref _record);

    void ILiveRecordSink.Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => _record!.Write(left, right);

    public void BeginAll()
    {
        _write = 1;
        while (Directory.EnumerateFiles(folder, $"write-{_write}-tape-*.wav").Any()) _write++;
    }

    public void Begin(int tape, long length) => _tape = WavWriter.Create(Path.Combine(folder, $"write-{_write}-tape-{tape}.wav"), rate);

    void ITapeSink.Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => _tape!.Write(left, right);

    void ITapeSink.End() => Complete(ref _tape);

    public void Dispose()
    {
        _record?.Dispose();
        _tape?.Dispose();
    }

    private static void Complete(ref WavWriter? file)
    {
        file!.Complete();
        file.Dispose();
        file = null;
    }

    private string FreeRecord()
    {
        for (int number = 1; ; number++)
        {
            string path = Path.Combine(folder, $"live-record-{number}.wav");
            if (!File.Exists(path)) return path;
        }
    }
}
