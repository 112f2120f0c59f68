using System.Buffers.Binary;
using Modul.Core.Tests.Storage.Wav;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Inputs;

/// <summary>What a file of each format sounds like: play-through brings the input to the master as it is, once its fade-in of 5 ms is over.</summary>
public sealed class InputFormatTests : IDisposable
{
    private const int Frames = 1000;
    private const int Fade = 240;
    private const string Sheet = "0s play-through on\n0s input a.wav\n";

    private static readonly Sound Noise = Sound.Noise(Frames, seed: 5);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    public void Whole_numbers_are_parts_of_full_scale(int bits)
    {
        // What 8 bits hold, every width holds.
        Sound coarse = new([.. Noise.Left.Select(Coarse)], [.. Noise.Right.Select(Coarse)]);
        byte[] data = [.. Interleaved(coarse).SelectMany(sample => Integer(sample, bits))];
        Heard(WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 2, bits), WavBytes.Chunk("data", data))).ShouldBeExactly(FromFade(coarse));
        Heard(WavBytes.Riff(WavBytes.Extensible(WavBytes.Pcm, 2, bits, bits), WavBytes.Chunk("data", data))).ShouldBeExactly(FromFade(coarse));

        static float Coarse(float sample) => (MathF.Round(sample * 128) + 0f) / 128;
    }

    [Fact]
    public void Sixteen_bits_are_exact()
    {
        byte[] data = [.. Interleaved(Noise).SelectMany(sample => Integer(sample, 16))];
        Heard(WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 2, 16), WavBytes.Chunk("data", data))).ShouldBeExactly(FromFade(Noise));
    }

    [Fact]
    public void Floats_are_as_they_are()
    {
        byte[] doubles = [.. Interleaved(Noise).SelectMany(sample => BitConverter.GetBytes((double)sample))];
        Heard(Noise.ToWav()).ShouldBeExactly(FromFade(Noise));
        Heard(WavBytes.Riff(WavBytes.Fmt(WavBytes.Float, 2, 64), WavBytes.Chunk("data", doubles))).ShouldBeExactly(FromFade(Noise));
    }

    [Fact]
    public void Mono_goes_to_both_sides()
    {
        byte[] mono = WavBytes.Riff(WavBytes.Fmt(WavBytes.Float, 1, 32), WavBytes.Chunk("data", WavBytes.Floats(Noise.Left)));
        Heard(mono).ShouldBeExactly(FromFade(new Sound(Noise.Left, Noise.Left)));
    }

    [Fact]
    public void Rf64_and_odd_chunks_are_read()
    {
        byte[] data = WavBytes.Floats([.. Interleaved(Noise)]);
        byte[] fmt = WavBytes.Fmt(WavBytes.Float, 2, 32), odd = WavBytes.Chunk("LIST", 1, 2, 3);
        byte[] ds64 = WavBytes.Ds64((ulong)(data.Length + 100), (ulong)data.Length, Frames);
        Heard(WavBytes.Container("RF64", uint.MaxValue, ds64, fmt, WavBytes.Claim("data", uint.MaxValue, data))).ShouldBeExactly(FromFade(Noise));
        Heard(WavBytes.Riff(odd, fmt, odd, WavBytes.Chunk("data", data), odd)).ShouldBeExactly(FromFade(Noise));
    }

    [Fact]
    public void What_is_no_number_is_heard_as_silence_and_counted()
    {
        float[] left = [.. Noise.Left], right = [.. Noise.Right];
        (left[300], left[301], right[400]) = (float.NaN, float.PositiveInfinity, float.NegativeInfinity);
        (right[500], right[501]) = (1e-40f, float.NaN);
        _folder.Write("a.wav", new Sound(left, right));
        _folder.Render(Sheet).ShouldBeDone().Out.ShouldContain("kept out of the input: 2 NaNs, 2 infinities, 1 denormals");
        (left[300], left[301], right[400], right[500], right[501]) = (0, 0, 0, 0, 0);
        Sound.Read(_folder.At("out", "master.wav")).Slice(Fade, Frames - Fade).ShouldBeExactly(FromFade(new Sound(left, right)));
    }

    private Sound Heard(byte[] file)
    {
        _folder.Write("a.wav", file);
        Sound heard = _folder.Play(Sheet);
        heard.Frames.ShouldBe(Frames);
        return FromFade(heard);
    }

    private static Sound FromFade(Sound sound) => sound.Slice(Fade, Frames - Fade);

    private static IEnumerable<float> Interleaved(Sound sound) => sound.Left.SelectMany((left, i) => (float[])[left, sound.Right[i]]);

    private static byte[] Integer(float sample, int bits)
    {
        long value = (long)(sample * (1L << (bits - 1)));
        if (bits == 8) return [(byte)(value + 128)];
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..(bits / 8)];
    }
}
