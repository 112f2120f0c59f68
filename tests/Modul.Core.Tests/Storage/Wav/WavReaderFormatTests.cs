using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavReaderFormatTests
{
    public static TheoryData<int> PcmBits => [8, 16, 24, 32];

    public static TheoryData<int, bool> PcmBitsAndHeaders => new()
    {
        { 8, false }, { 16, false }, { 24, false }, { 32, false },
        { 8, true }, { 16, true }, { 24, true }, { 32, true },
    };

    [Theory]
    [MemberData(nameof(PcmBitsAndHeaders))]
    public void Pcm_is_the_value_over_two_to_the_bits_less_one(int bits, bool extensible)
    {
        long[] values = Values(bits);
        byte[] fmt = extensible ? WavBytes.Extensible(WavBytes.Pcm, 2, bits, bits) : WavBytes.Fmt(WavBytes.Pcm, 2, bits);
        byte[] data = [.. values.SelectMany(value => Join(value, -1 - value, bits))];

        using var reader = WavRead.Open(WavBytes.Riff(fmt, WavBytes.Chunk("data", data)));
        reader.SampleRate.ShouldBe(48_000);
        reader.Channels.ShouldBe(2);
        reader.FrameCount.ShouldBe(values.Length);
        reader.Format.ShouldBe(new WavFormat(WavEncoding.Pcm, bits, 2, 48_000));
        var (left, right) = WavRead.All(reader);
        WavRead.ShouldBeBits(left, [.. values.Select(value => Expected(value, bits))]);
        WavRead.ShouldBeBits(right, [.. values.Select(value => Expected(-1 - value, bits))]);
    }

    [Theory]
    [MemberData(nameof(PcmBits))]
    public void A_mono_file_goes_to_both_sides(int bits)
    {
        long[] values = Values(bits);
        byte[] data = [.. values.SelectMany(value => Bytes(value, bits))];
        using var reader = WavRead.Open(WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 1, bits), WavBytes.Chunk("data", data)));
        reader.Channels.ShouldBe(1);
        var (left, right) = WavRead.All(reader);
        WavRead.ShouldBeBits(left, [.. values.Select(value => Expected(value, bits))]);
        WavRead.ShouldBeBits(right, left);
    }

    [Theory]
    [InlineData(12, 16)]
    [InlineData(20, 24)]
    [InlineData(24, 32)]
    [InlineData(0, 16)]
    public void Fewer_valid_bits_than_the_container_keep_the_container_scale(int valid, int container)
    {
        long value = 5L << (container - 4);
        byte[] file = WavBytes.Riff(
            WavBytes.Extensible(WavBytes.Pcm, 1, container, valid), WavBytes.Chunk("data", Bytes(value, container)));
        WavRead.All(file).Left.ShouldBe([5f / 8]);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void Float_32_comes_as_it_is(int channels, bool extensible)
    {
        float[] values = SpecialFloats();
        float[] second = [.. values.Reverse()];
        byte[] fmt = extensible ? WavBytes.Extensible(WavBytes.Float, channels, 32, 32) : WavBytes.Fmt(WavBytes.Float, channels, 32);
        byte[] data = channels == 1 ? WavBytes.Floats(values) : WavBytes.Floats([.. values.Zip(second).SelectMany(Both)]);
        var (left, right) = WavRead.All(WavBytes.Riff(fmt, WavBytes.Chunk("data", data)));
        WavRead.ShouldBeBits(left, values);
        WavRead.ShouldBeBits(right, channels == 1 ? values : second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Float_64_is_cast(int channels)
    {
        double[] values = [0, -0.0, 1, -1, 1.0 / 3, Math.PI, 1e-300, 1e300, -1e300, double.PositiveInfinity, 1e-40];
        byte[] data = [.. values.SelectMany(value => channels == 1 ? Double(value) : WavBytes.Join(Double(value), Double(-value)))];
        var (left, right) = WavRead.All(WavBytes.Riff(WavBytes.Fmt(WavBytes.Float, channels, 64), WavBytes.Chunk("data", data)));
        WavRead.ShouldBeBits(left, [.. values.Select(value => (float)value)]);
        WavRead.ShouldBeBits(right, [.. values.Select(value => (float)(channels == 1 ? value : -value))]);

        byte[] notANumber = WavBytes.Riff(WavBytes.Fmt(WavBytes.Float, 1, 64), WavBytes.Chunk("data", Double(double.NaN)));
        float.IsNaN(WavRead.All(notANumber).Left[0]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1_000u)]
    [InlineData(44_100u)]
    [InlineData(768_000u)]
    public void The_sample_rate_is_told(uint rate)
    {
        using var reader = WavRead.Open(WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 1, 16, rate), WavBytes.Chunk("data", 0, 0)));
        reader.SampleRate.ShouldBe((int)rate);
    }

    internal static float[] SpecialFloats() =>
    [
        0f, -0f, 1f, -1f, 0.1f, float.Epsilon, -float.Epsilon, 1e-40f, float.MinValue, float.MaxValue, 1.5f,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, BitConverter.UInt32BitsToSingle(0x7FC12345),
    ];

    private static float[] Both((float First, float Second) pair) => [pair.First, pair.Second];

    private static float Expected(long value, int bits) => (float)(value / Math.Pow(2, bits - 1));

    private static byte[] Double(double value) => WavBytes.U64(BitConverter.DoubleToUInt64Bits(value));

    private static byte[] Join(long left, long right, int bits) => WavBytes.Join(Bytes(left, bits), Bytes(right, bits));

    private static byte[] Bytes(long value, int bits)
    {
        if (bits == 8)
            return [(byte)(value + 128)];
        byte[] bytes = new byte[bits / 8];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(value >> (8 * i));
        return bytes;
    }

    // Every value of 8 and 16 bits; the ends, the middle and a coarse sweep of the wider ones.
    private static long[] Values(int bits)
    {
        long half = 1L << (bits - 1);
        long step = bits <= 16 ? 1 : (half / 1000) + 1;
        var values = new List<long> { -half, -half + 1, -1, 0, 1, half - 2, half - 1 };
        for (long value = -half; value < half; value += step)
            values.Add(value);
        return [.. values];
    }
}
