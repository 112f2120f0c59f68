using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Host;

/// <summary>
/// The files of a live session: <c>live-record-N.wav</c> and <c>write-K-tape-N.wav</c>, each with the next number that is free in the folder: nothing
/// that is there is replaced, and where the disk fails what had reached it is kept. [storage]
/// </summary>
internal sealed class LiveFiles(string folder, int rate) : ILiveRecordSink, ITapeSink, IDisposable
{
    private WavWriter? _record;
    private WavWriter? _tape;
    private int _write;
    private int _live;

    public void Begin() => _record = WavWriter.Create(FreeRecord(), rate);

    public void End() => Complete(ref _record);

    void ILiveRecordSink.Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => Write(ref _record, left, right);

    public void BeginAll()
    {
        do _write++;
        while (Directory.EnumerateFiles(folder, $"write-{_write}-tape-*.wav").Any());
    }

    public void Begin(int tape, long length) => _tape = WavWriter.Create(Path.Combine(folder, $"write-{_write}-tape-{tape}.wav"), rate);

    void ITapeSink.Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => Write(ref _tape, left, right);

    void ITapeSink.End() => Complete(ref _tape);

    public void Dispose()
    {
        _record?.Dispose();
        _tape?.Dispose();
    }

    private static void Write(ref WavWriter? file, ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        try
        {
            file!.Write(left, right);
        }
        catch (WavFileException)
        {
            Salvage(ref file);
            throw;
        }
    }

    private static void Complete(ref WavWriter? file)
    {
        try
        {
            file!.Complete();
        }
        catch (WavFileException)
        {
            Salvage(ref file);
            throw;
        }
        file.Dispose();
        file = null;
    }

    private static void Salvage(ref WavWriter? file)
    {
        using WavWriter failed = file!;
        file = null;
        failed.Salvage();
    }

    private string FreeRecord()
    {
        while (true)
        {
            string path = Path.Combine(folder, $"live-record-{++_live}.wav");
            if (!File.Exists(path)) return path;
        }
    }
}
