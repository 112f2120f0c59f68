namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavReaderChunkTests
{
    private static readonly byte[] Fmt = WavBytes.Fmt(WavBytes.Pcm, 2, 16);
    private static readonly byte[] Audio = WavBytes.Shorts(16_384, -16_384, 8_192, -8_192);
    private static readonly float[] Left = [0.5f, 0.25f];

    [Fact]
    public void Unknown_chunks_are_skipped_with_their_padding()
    {
        byte[] odd = WavBytes.Chunk("LIST", 1, 2, 3);
        byte[] file = WavBytes.Riff(
            odd, WavBytes.Chunk("JUNK", new byte[28]), Fmt, odd, WavBytes.Chunk("fact", 2, 0, 0, 0), WavBytes.Chunk("data", Audio), odd);
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Fact]
    public void A_long_fmt_chunk_is_read_and_its_rest_skipped()
    {
        byte[] fmt = WavBytes.Chunk("fmt ", WavBytes.Join(WavBytes.FmtBody(WavBytes.Pcm, 2, 16), new byte[101]));
        WavRead.All(WavBytes.Riff(fmt, WavBytes.Chunk("data", Audio))).Left.ShouldBe(Left);
    }

    [Fact]
    public void A_ds64_chunk_means_nothing_in_a_riff_file()
    {
        byte[] file = WavBytes.Riff(WavBytes.Ds64(1, 1, 1), Fmt, WavBytes.Chunk("data", Audio));
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Fact]
    public void What_follows_the_audio_is_not_looked_at()
    {
        byte[] file = WavBytes.Join(WavBytes.Riff(Fmt, WavBytes.Chunk("data", Audio)), [1, 2, 3]);
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Fact]
    public void An_incomplete_last_frame_is_left_out()
    {
        byte[] file = WavBytes.Riff(Fmt, WavBytes.Chunk("data", [.. Audio, 1, 2, 3]));
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Theory]
    [InlineData("RF64")]
    [InlineData("BW64")]
    public void Ds64_tells_the_size_of_the_audio(string id)
    {
        byte[] file = WavBytes.Container(
            id, uint.MaxValue, WavBytes.Ds64(76, (ulong)Audio.Length, 2), Fmt, WavBytes.Claim("data", uint.MaxValue, Audio), new byte[9]);
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Fact]
    public void An_rf64_file_may_state_a_32_bit_size()
    {
        byte[] file = WavBytes.Container("RF64", uint.MaxValue, WavBytes.Ds64(0, 9999, 0), Fmt, WavBytes.Chunk("data", Audio));
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Theory]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    [InlineData(0u, uint.MaxValue)]
    [InlineData(12_345u, uint.MaxValue)]
    [InlineData(0u, 0u)]
    [InlineData(uint.MaxValue, 0u)]
    [InlineData(36u, 0u)]
    public void An_unset_size_takes_the_audio_to_the_end_of_the_file(uint riffSize, uint dataSize)
    {
        byte[] file = WavBytes.Container("RIFF", riffSize, Fmt, WavBytes.Claim("data", dataSize, [.. Audio, 7, 7, 7]));
        WavRead.All(file).Left.ShouldBe(Left);
    }

    [Theory]
    [InlineData(0ul, 0ul)]
    [InlineData(ulong.MaxValue, 0ul)]
    [InlineData(ulong.MaxValue, ulong.MaxValue)]
    public void An_unset_ds64_takes_the_audio_to_the_end_of_the_file(ulong riffSize, ulong dataSize)
    {
        byte[] file = WavBytes.Container(
            "RF64", uint.MaxValue, WavBytes.Ds64(riffSize, dataSize, 0), Fmt, WavBytes.Claim("data", uint.MaxValue, Audio));
        WavRead.All(file).Left.ShouldBe(Left);
    }
}
