using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Host.Tests;

public sealed class LiveFilesTests : IDisposable
{
    private static readonly float[] Sound = [0.5f, -0.25f, 0.125f];
    private readonly string _folder = Directory.CreateTempSubdirectory("modul-live-files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_that_is_there_is_replaced()
    {
        File.WriteAllText(Path.Combine(_folder, "live-record-1.wav"), "mine");
        File.WriteAllText(Path.Combine(_folder, "write-1-tape-5.wav"), "mine");
        using var files = new LiveFiles(_folder, 48_000);
        for (int i = 0; i < 2; i++) RecordAndWrite(files);
        Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
        [
            "live-record-1.wav", "live-record-2.wav", "live-record-3.wav", "write-1-tape-5.wav", "write-2-tape-3.wav", "write-3-tape-3.wav",
        ]);
        File.ReadAllText(Path.Combine(_folder, "live-record-1.wav")).ShouldBe("mine");
        using WavReader reader = WavReader.Open(Path.Combine(_folder, "live-record-3.wav"));
        var (left, right) = (new float[8], new float[8]);
        reader.Read(left, right).ShouldBe(Sound.Length);
        left[..Sound.Length].ShouldBe(Sound);
    }

    [Fact]
    public void A_record_that_was_not_ended_leaves_nothing()
    {
        using (var files = new LiveFiles(_folder, 48_000))
        {
            ILiveRecordSink record = files;
            record.Begin();
            record.Write(Sound, Sound);
        }
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    private static void RecordAndWrite(LiveFiles files)
    {
        (ILiveRecordSink record, ITapeSink tapes) = (files, files);
        record.Begin();
        record.Write(Sound, Sound);
        record.End();
        tapes.BeginAll();
        tapes.Begin(3, Sound.Length);
        tapes.Write(Sound, Sound);
        tapes.End();
    }
}
