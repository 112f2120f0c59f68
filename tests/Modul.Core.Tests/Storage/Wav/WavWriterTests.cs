using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bytes_are_those_of_a_float_stereo_riff_file()
    {
        float[] left = [0.5f, -0f, float.Epsilon];
        float[] right = [-1f, 2f, float.NaN];
        byte[] file = Written("a.wav", 44_100, writer => writer.Write(left, right));
        byte[] expected = WavBytes.Riff(
            WavBytes.Chunk("JUNK", new byte[28]),
            WavBytes.Chunk("fmt ", WavBytes.Join(WavBytes.FmtBody(WavBytes.Float, 2, 32, 44_100), WavBytes.U16(0))),
            WavBytes.Chunk("fact", WavBytes.U32(3)),
            WavBytes.Chunk("data", WavBytes.Floats(left[0], right[0], left[1], right[1], left[2], right[2])));
        file.ShouldBe(expected);
    }

    [Fact]
    public void Equal_audio_makes_equal_bytes()
    {
        float[] audio = Noise(20_000, 5);
        byte[] whole = Written("a.wav", 48_000, writer => writer.Write(audio, audio));
        byte[] pieces = Written("b.wav", 48_000, writer =>
        {
            for (int at = 0; at < audio.Length; at += 333)
            {
                var piece = audio.AsSpan(at, Math.Min(333, audio.Length - at));
                writer.Write(piece, piece);
            }
        });
        pieces.ShouldBe(whole);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8_191)]
    [InlineData(8_192)]
    [InlineData(8_193)]
    [InlineData(30_000)]
    public void What_is_written_is_read_back_bit_for_bit(int frames)
    {
        float[] left = Noise(frames, 1);
        float[] right = Noise(frames, 2);
        float[] special = WavReaderFormatTests.SpecialFloats();
        special.AsSpan(0, Math.Min(frames, special.Length)).CopyTo(left);
        Written("a.wav", 96_000, writer =>
        {
            writer.Write(left, right);
            writer.FramesWritten.ShouldBe(frames);
        });

        using var reader = WavReader.Open(_folder.At("a.wav"));
        reader.SampleRate.ShouldBe(96_000);
        reader.Format.ShouldBe(new WavFormat(WavEncoding.Float, 32, 2, 96_000));
        var (readLeft, readRight) = WavRead.All(reader);
        WavRead.ShouldBeBits(readLeft, left);
        WavRead.ShouldBeBits(readRight, right);
    }

    [Fact]
    public void Every_kind_of_float_survives()
    {
        // One float of every sign, exponent and a few mantissas.
        float[] floats = [.. Enumerable.Range(0, 1 << 16).Select(i => BitConverter.UInt32BitsToSingle(((uint)i << 16) | ((uint)i & 0xFF)))];
        float[] mirrored = [.. floats.Reverse()];
        Written("a.wav", 48_000, writer => writer.Write(floats, mirrored));
        using var reader = WavReader.Open(_folder.At("a.wav"));
        var (left, right) = WavRead.All(reader);
        WavRead.ShouldBeBits(left, floats);
        WavRead.ShouldBeBits(right, mirrored);
    }

    [Fact]
    public void The_final_name_appears_only_on_completion()
    {
        string path = _folder.At("a.wav");
        using var writer = WavWriter.Create(path, 48_000);
        writer.Write([1], [1]);
        string temporary = _folder.Names.ShouldHaveSingleItem();
        temporary.ShouldStartWith("a.wav.");
        temporary.ShouldEndWith(WavWriter.PartialExtension);
        writer.Complete();
        _folder.Names.ShouldBe(["a.wav"]);
        writer.Complete();
        writer.FramesWritten.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => writer.Write([1], [1]));
        writer.Dispose();
        _folder.Names.ShouldBe(["a.wav"]);
        Should.Throw<ObjectDisposedException>(() => writer.Write([1], [1]));
        Should.Throw<ObjectDisposedException>(writer.Complete);
    }

    [Fact]
    public void Without_completion_nothing_is_left_and_the_old_file_stays()
    {
        string path = _folder.At("a.wav");
        File.WriteAllText(path, "old");
        using (var writer = WavWriter.Create(path, 48_000))
            writer.Write(new float[10_000], new float[10_000]);
        _folder.Names.ShouldBe(["a.wav"]);
        File.ReadAllText(path).ShouldBe("old");
    }

    [Fact]
    public void Completion_replaces_the_old_file()
    {
        File.WriteAllText(_folder.At("a.wav"), new string('x', 1_000));
        Written("a.wav", 48_000, writer => writer.Write([1], [1])).Length.ShouldBe(94 + 8);
        _folder.Names.ShouldBe(["a.wav"]);
    }

    [Fact]
    public void Two_writers_of_one_name_do_not_meet()
    {
        string path = _folder.At("a.wav");
        using var first = WavWriter.Create(path, 48_000);
        using var second = WavWriter.Create(path, 48_000);
        first.Write([1], [1]);
        second.Write([2], [2]);
        second.Complete();
        first.Complete();
        using var reader = WavReader.Open(path);
        WavRead.All(reader).Left.ShouldBe([1f]);
    }

    [Fact]
    public void What_a_crash_leaves_can_be_read()
    {
        using var writer = WavWriter.Create(_folder.At("a.wav"), 48_000);
        writer.Write(Noise(10_000, 3), new float[10_000]);
        byte[] left = ReadShared(_folder.At(_folder.Names.Single()));
        using var reader = WavReader.Open(new MemoryStream(left), "a.wav.part");
        reader.FrameCount.ShouldBe(8_192);
        WavRead.ShouldBeBits(WavRead.All(reader).Left, Noise(10_000, 3).AsSpan(0, 8_192));
    }

    [Fact]
    public void A_file_without_frames_is_whole_but_holds_no_audio()
    {
        byte[] file = Written("a.wav", 48_000, _ => { });
        WavParse.Chunks(file).Select(chunk => chunk.Id).ShouldBe(["JUNK", "fmt ", "fact", "data"]);
        WavRead.Refusal(file).ShouldBe("holds no audio");
    }

    [Fact]
    public void Mistakes_of_the_caller_are_told()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => WavWriter.Create(_folder.At("a.wav"), 999));
        Should.Throw<ArgumentOutOfRangeException>(() => WavWriter.Create(_folder.At("a.wav"), 768_001));
        using var writer = WavWriter.Create(_folder.At("a.wav"), 48_000);
        Should.Throw<ArgumentException>(() => writer.Write([1], []));
    }

    internal static float[] Noise(int frames, int seed)
    {
        var random = new Random(seed);
        float[] noise = new float[frames];
        for (int i = 0; i < frames; i++)
            noise[i] = (2 * random.NextSingle()) - 1;
        return noise;
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private byte[] Written(string name, int sampleRate, Action<WavWriter> write)
    {
        using var writer = WavWriter.Create(_folder.At(name), sampleRate);
        write(writer);
        writer.Complete();
        return File.ReadAllBytes(_folder.At(name));
    }
}
