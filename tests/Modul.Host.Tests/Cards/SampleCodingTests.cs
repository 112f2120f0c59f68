using Modul.Host.Cards;
using Modul.Host.Shared;

namespace Modul.Host.Tests.Cards;

public sealed unsafe class SampleCodingTests
{
    private const int Frames = 4096;

    public static TheoryData<SampleKind, int> Integers() => new()
    {
        { SampleKind.Int16, 16 }, { SampleKind.Int24, 24 }, { SampleKind.Int32, 32 }, { SampleKind.Int32With16, 16 }, { SampleKind.Int32With18, 18 },
        { SampleKind.Int32With20, 20 }, { SampleKind.Int32With24, 24 },
    };

    [Theory, MemberData(nameof(Integers))]
    public void Every_integer_comes_back_as_it_was(SampleKind kind, int bits)
    {
        var random = new Random(bits);
        long full = 1L << (bits - 1);
        long step = Math.Max(1, full >> 23); // a float has 24 bits
        long[] numbers = [-full, full - step, 0, 1 * step, -1 * step, .. Enumerable.Range(0, Frames).Select(_ => random.NextInt64(-full, full) / step * step)];
        byte[] bytes = [.. numbers.SelectMany(number => Bytes(kind, number))], back = new byte[bytes.Length];
        float[] floats = Decode(kind, bytes, numbers.Length);
        for (int i = 0; i < numbers.Length; i++) ((double)floats[i]).ShouldBe(numbers[i] / (double)full);
        Encode(kind, floats, back);
        back.ShouldBe(bytes);
    }

    [Theory, MemberData(nameof(Integers))]
    public void What_is_louder_than_full_scale_stays_at_it_and_no_number_is_silence(SampleKind kind, int bits)
    {
        long most = (1L << (bits - 1)) - 1, least = -1L << (bits - 1);
        (float Sample, long Number)[] cases =
        [
            (1, most), (1.5f, most), (float.MaxValue, most), (float.PositiveInfinity, most), (-1, least), (-2, least), (float.NegativeInfinity, least),
            (float.NaN, 0), (float.Epsilon, 0), (-0f, 0), (0.5f, (most + 1) / 2),
        ];
        foreach ((float sample, long number) in cases)
        {
            byte[] bytes = new byte[SampleCoding.BytesOf(kind)];
            Encode(kind, [sample], bytes);
            bytes.ShouldBe(Bytes(kind, number), $"{sample}");
        }
    }

    [Fact]
    public void It_rounds_to_the_nearest()
    {
        byte[] bytes = new byte[2];
        Encode(SampleKind.Int16, [0.6f / 32768], bytes);
        bytes.ShouldBe([1, 0]);
        Encode(SampleKind.Int16, [-0.6f / 32768], bytes);
        bytes.ShouldBe([255, 255]);
        Encode(SampleKind.Int16, [0.4f / 32768], bytes);
        bytes.ShouldBe([0, 0]);
    }

    [Theory]
    [InlineData(SampleKind.Float32), InlineData(SampleKind.Float64)]
    public void Floats_come_back_bit_for_bit_but_no_number(SampleKind kind)
    {
        var random = new Random(1);
        float[] samples = [.. Enumerable.Range(0, Frames).Select(_ => (random.NextSingle() - 0.5f) * 4), float.NaN, 0, 1, -1];
        byte[] bytes = new byte[samples.Length * SampleCoding.BytesOf(kind)];
        Encode(kind, samples, bytes);
        float[] back = Decode(kind, bytes, samples.Length);
        back.ShouldBe([.. samples.Select(sample => float.IsNaN(sample) ? 0 : sample)]);
    }

    [Theory, MemberData(nameof(Integers))]
    public void It_stays_within_its_frames(SampleKind kind, int bits)
    {
        bits.ShouldBeGreaterThan(0);
        int size = SampleCoding.BytesOf(kind);
        byte[] bytes = [.. Enumerable.Repeat((byte)0xAA, 5 * size)];
        fixed (byte* to = bytes)
        fixed (float* from = (float[])[1, 1, 1])
            SampleCoding.Encode(kind, from, to + size, 3);
        bytes[..size].ShouldAllBe(value => value == 0xAA);
        bytes[(4 * size)..].ShouldAllBe(value => value == 0xAA);
    }

    private static byte[] Bytes(SampleKind kind, long number) => BitConverter.GetBytes(number)[..SampleCoding.BytesOf(kind)];

    private static float[] Decode(SampleKind kind, byte[] bytes, int frames)
    {
        float[] samples = new float[frames];
        fixed (byte* from = bytes)
        fixed (float* to = samples)
            SampleCoding.Decode(kind, from, to, frames);
        return samples;
    }

    private static void Encode(SampleKind kind, float[] samples, byte[] bytes)
    {
        fixed (float* from = samples)
        fixed (byte* to = bytes)
            SampleCoding.Encode(kind, from, to, samples.Length);
    }
}
