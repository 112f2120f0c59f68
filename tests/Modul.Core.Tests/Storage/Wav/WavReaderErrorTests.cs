namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavReaderErrorTests
{
    private const string Supported = "expected PCM of 8, 16, 24 or 32 bits or IEEE float of 32 or 64 bits";
    private static readonly byte[] Fmt = WavBytes.Fmt(WavBytes.Pcm, 2, 16);
    private static readonly byte[] Data = WavBytes.Chunk("data", WavBytes.Shorts(1, 2, 3, 4));

    [Fact]
    public void Empty_file() => WavRead.Refusal([]).ShouldBe("the file is empty, expected a WAV file");

    [Theory]
    [InlineData("x")]
    [InlineData("ID3 something else altogether")]
    [InlineData("RIFX\0\0\0\0WAVE")]
    [InlineData("RIFY")]
    public void Not_a_wav_file(string content) =>
        WavRead.Refusal([.. content.Select(letter => (byte)letter)])
            .ShouldBe("not a WAV file: expected it to begin with RIFF or RF64");

    [Fact]
    public void Another_kind_of_riff_file() =>
        WavRead.Refusal("RIFF\0\0\0\0AVI LIST"u8.ToArray()).ShouldBe("not a WAV file: expected WAVE after RIFF or RF64 and the size");

    [Fact]
    public void Truncated_first_header() =>
        WavRead.Refusal("RIFF\0\0"u8.ToArray()).ShouldBe("truncated: the file is 6 bytes long, a WAV file's first header takes 12");

    [Fact]
    public void Truncated_chunk_header() =>
        WavRead.Refusal(WavBytes.Riff(Fmt, [1, 2, 3])).ShouldBe("truncated: 3 bytes where a chunk header of 8 was expected");

    [Theory]
    [InlineData("LIST", 5u, "LIST")]
    [InlineData("LIST", 100u, "LIST")]
    [InlineData("fmt ", 0xFFFF_FFFFu, "fmt ")]
    [InlineData("a\nb\u007f", 0x8000_0000u, "a?b?")]
    public void A_chunk_past_the_end_of_the_file(string id, uint size, string shown) =>
        WavRead.Refusal(WavBytes.Riff(WavBytes.Claim(id, size, [1, 2, 3, 4])))
            .ShouldBe($"truncated: the {shown} chunk says {size} bytes, 4 are there");

    [Theory]
    [InlineData(9u)]
    [InlineData(0xFFFF_FFFEu)]
    public void Truncated_audio(uint size) =>
        WavRead.Refusal(WavBytes.Riff(Fmt, WavBytes.Claim("data", size, new byte[8])))
            .ShouldBe($"truncated: the data chunk says {size} bytes, 8 are there");

    [Theory]
    [InlineData(9ul)]
    [InlineData(ulong.MaxValue - 1)]
    [InlineData((ulong)long.MaxValue + 1)]
    public void Truncated_audio_of_an_rf64_file(ulong size)
    {
        byte[] data = WavBytes.Claim("data", uint.MaxValue, new byte[8]);
        WavRead.Refusal(WavBytes.Container("RF64", uint.MaxValue, WavBytes.Ds64(1000, size, 1), Fmt, data))
            .ShouldBe($"truncated: the data chunk says {size} bytes, 8 are there");
    }

    [Fact]
    public void No_fmt() => WavRead.Refusal(WavBytes.Riff(WavBytes.Chunk("LIST", 1))).ShouldBe("no fmt chunk and no data chunk");

    [Fact]
    public void Fmt_after_the_audio() => WavRead.Refusal(WavBytes.Riff(Data, Fmt)).ShouldBe("no fmt chunk before the data chunk");

    [Fact]
    public void No_data() => WavRead.Refusal(WavBytes.Riff(Fmt)).ShouldBe("no data chunk");

    [Fact]
    public void Two_fmt() => WavRead.Refusal(WavBytes.Riff(Fmt, Fmt, Data)).ShouldBe("more than one fmt chunk, expected one");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void No_whole_frame(int bytes) =>
        WavRead.Refusal(WavBytes.Riff(Fmt, WavBytes.Chunk("data", new byte[bytes]), WavBytes.Chunk("LIST", new byte[40])))
            .ShouldBe("holds no audio");

    [Fact]
    public void No_audio_behind_an_unset_size() =>
        WavRead.Refusal(WavBytes.Container("RIFF", 0, Fmt, WavBytes.Claim("data", 0))).ShouldBe("holds no audio");

    [Fact]
    public void Rf64_without_ds64() =>
        WavRead.Refusal(WavBytes.Container("RF64", uint.MaxValue, Fmt, WavBytes.Claim("data", uint.MaxValue, new byte[8])))
            .ShouldBe("no ds64 chunk before the data chunk, expected one in an RF64 file");

    [Fact]
    public void Short_ds64() =>
        WavRead.Refusal(WavBytes.Container("RF64", uint.MaxValue, WavBytes.Chunk("ds64", new byte[20]), Fmt, Data))
            .ShouldBe("the ds64 chunk is 20 bytes long, expected 24 or more");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(65_535)]
    public void Channels(int channels) =>
        Format(WavBytes.Fmt(WavBytes.Pcm, channels, 16, align: 4)).ShouldBe($"{channels} channels are not supported: expected 1 or 2");

    [Theory]
    [InlineData(0u)]
    [InlineData(999u)]
    [InlineData(768_001u)]
    [InlineData(uint.MaxValue)]
    public void Sample_rate(uint rate) =>
        Format(WavBytes.Fmt(WavBytes.Pcm, 2, 16, rate))
            .ShouldBe($"a sample rate of {rate} Hz is not supported: expected 1000 to 768000 Hz");

    [Theory]
    [InlineData(2, 4, "0x0002 with 4")]
    [InlineData(0x55, 0, "0x0055 with 0")]
    [InlineData(WavBytes.Pcm, 12, "0x0001 with 12")]
    [InlineData(WavBytes.Pcm, 64, "0x0001 with 64")]
    [InlineData(WavBytes.Float, 16, "0x0003 with 16")]
    public void Format_tag_and_bits(int tag, int bits, string shown) =>
        Format(WavBytes.Fmt(tag, 2, bits)).ShouldBe($"format tag {shown} bits is not supported: {Supported}");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    public void Block_align(int align) =>
        Format(WavBytes.Fmt(WavBytes.Pcm, 2, 16, align: align))
            .ShouldBe($"block align is {align} bytes: expected 4 for 2 channel(s) of 16 bits");

    [Fact]
    public void Short_fmt() =>
        Format(WavBytes.Chunk("fmt ", new byte[14])).ShouldBe("the fmt chunk is 14 bytes long, expected 16 or more");

    [Fact]
    public void Short_extensible_fmt() =>
        Format(WavBytes.Fmt(0xFFFE, 2, 16)).ShouldBe("the extensible fmt chunk is 16 bytes long, expected 40 or more");

    [Fact]
    public void Short_extension() =>
        Format(WavBytes.Extensible(WavBytes.Pcm, 2, 16, 16, extension: 21))
            .ShouldBe("the fmt chunk's extension is 21 bytes long, expected 22 or more");

    [Fact]
    public void More_valid_bits_than_the_container() =>
        Format(WavBytes.Extensible(WavBytes.Pcm, 2, 16, 17)).ShouldBe("17 valid bits do not fit in samples of 16 bits");

    [Fact]
    public void Extensible_format_tag() =>
        Format(WavBytes.Extensible(6, 2, 8, 8)).ShouldBe($"format tag 0x0006 with 8 bits is not supported: {Supported}");

    [Fact]
    public void Unknown_sub_format() =>
        Format(WavBytes.Extensible(WavBytes.Pcm, 2, 16, 16, lastGuidByte: 0x72))
            .ShouldBe($"sub-format 00000001-0000-0010-8000-00aa00389b72 with 16 bits is not supported: {Supported}");

    [Fact]
    public void Endless_empty_chunks()
    {
        byte[] empty = WavBytes.Chunk("JUNK");
        WavRead.Refusal(WavBytes.Riff([.. Enumerable.Repeat(empty, 5_000), Fmt, Data]))
            .ShouldBe("more than 4096 chunks and none of them data");
    }

    private static string Format(byte[] fmt) => WavRead.Refusal(WavBytes.Riff(fmt, Data));
}
