using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavWriterRf64Tests : IDisposable
{
    private const int HeaderBytes = 94;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(500, 4_094)]
    [InlineData(500, 4_095)]
    public void Up_to_the_limit_a_file_stays_riff(int frames, long limit)
    {
        byte[] file = Written(frames, limit);
        WavParse.Text(file, 0).ShouldBe("RIFF");
        WavParse.U32(file, 4).ShouldBe((uint)(file.Length - 8));
        WavParse.Chunks(file).Select(chunk => chunk.Id).ShouldBe(["JUNK", "fmt ", "fact", "data"]);
    }

    [Theory]
    [InlineData(500, 4_093)]
    [InlineData(501, 4_094)]
    [InlineData(20_000, 4_094)]
    public void Over_the_limit_a_file_becomes_rf64(int frames, long limit)
    {
        byte[] file = Written(frames, limit);
        file.Length.ShouldBe(HeaderBytes + (8 * frames));
        WavParse.Text(file, 0).ShouldBe("RF64");
        WavParse.U32(file, 4).ShouldBe(uint.MaxValue);
        var chunks = WavParse.Chunks(file);
        chunks.Select(chunk => chunk.Id).ShouldBe(["ds64", "fmt ", "fact", "data"]);
        var (_, ds64Size, ds64) = chunks[0];
        ds64Size.ShouldBe(28u);
        WavParse.U64(ds64, 0).ShouldBe((ulong)(file.Length - 8));
        WavParse.U64(ds64, 8).ShouldBe((ulong)(8 * frames));
        WavParse.U64(ds64, 16).ShouldBe((ulong)frames);
        WavParse.U32(ds64, 24).ShouldBe(0u);
        chunks[1].Body.ShouldBe(WavBytes.Join(WavBytes.FmtBody(WavBytes.Float, 2, 32), WavBytes.U16(0)));
        chunks[2].Body.ShouldBe(WavBytes.U32(uint.MaxValue));
        chunks[3].StatedSize.ShouldBe(uint.MaxValue);
        float[] interleaved = [.. Left(frames).Zip(Right(frames)).SelectMany(pair => new[] { pair.First, pair.Second })];
        chunks[3].Body.ShouldBe(WavBytes.Floats(interleaved));

        using var reader = WavReader.Open(_folder.At("a.wav"));
        var (left, right) = WavRead.All(reader);
        WavRead.ShouldBeBits(left, Left(frames));
        WavRead.ShouldBeBits(right, Right(frames));
    }

    [Fact]
    public void The_limit_is_4_GiB()
    {
        // 94 + 8 * 536870900 is the last length below 2^32.
        byte[] riff = new byte[HeaderBytes];
        WavFloatHeader.WriteFinished(riff, 48_000, 536_870_900, WavWriter.DefaultRiffLimit);
        WavParse.Text(riff, 0).ShouldBe("RIFF");
        WavParse.U32(riff, 4).ShouldBe(4_294_967_286u);
        WavParse.U32(riff, 82).ShouldBe(536_870_900u);
        WavParse.U32(riff, 90).ShouldBe(4_294_967_200u);

        byte[] rf64 = new byte[HeaderBytes];
        WavFloatHeader.WriteFinished(rf64, 48_000, 536_870_901, WavWriter.DefaultRiffLimit);
        WavParse.Text(rf64, 0).ShouldBe("RF64");
        WavParse.U64(rf64, 20).ShouldBe(4_294_967_294ul);
        WavParse.U64(rf64, 28).ShouldBe(4_294_967_208ul);
        WavParse.U64(rf64, 36).ShouldBe(536_870_901ul);
    }

    [Fact]
    public void A_header_of_many_terabytes_is_right()
    {
        const long frames = 3_000_000_000_000;
        byte[] header = new byte[HeaderBytes];
        WavFloatHeader.WriteFinished(header, 48_000, frames, WavWriter.DefaultRiffLimit);
        WavParse.U64(header, 28).ShouldBe(8ul * frames);
        using var stream = new SparseStream(HeaderBytes + (8 * frames), (0, header));
        using var reader = WavReader.Open(stream, "huge.wav");
        reader.FrameCount.ShouldBe(frames);
    }

    [Fact]
    public void The_limit_cannot_pass_what_32_bits_hold() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => WavWriter.Create(_folder.At("a.wav"), 48_000, WavWriter.DefaultRiffLimit + 1, WavPartFile.OpenFile));

    private static float[] Left(int frames) => WavWriterTests.Noise(frames, 11);

    private static float[] Right(int frames) => WavWriterTests.Noise(frames, 12);

    private byte[] Written(int frames, long limit)
    {
        using var writer = WavWriter.Create(_folder.At("a.wav"), 48_000, limit, WavPartFile.OpenFile);
        writer.Write(Left(frames), Right(frames));
        writer.Complete();
        return File.ReadAllBytes(_folder.At("a.wav"));
    }
}
