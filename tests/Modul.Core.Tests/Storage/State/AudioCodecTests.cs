using System.Runtime.InteropServices;
using Modul.Core.Storage.State.Coding;
using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Storage.State;

public class AudioCodecTests
{
    private readonly AudioCodec _codec = new();
    private readonly byte[] _packed = new byte[AudioCodec.MostBytes];

    public static TheoryData<string> Kinds =>
        ["noise", "any bits", "16 bit", "24 bit", "sine", "one side", "both sides alike", "odd zeros", "huge", "tiny", "steps", "one odd sample"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_bit_comes_back(string kind)
    {
        var random = new Random(kind.Length);
        foreach (int frames in new[] { 1, 2, 3, 100, 4097, AudioCodec.MostFrames })
        {
            for (int i = 0; i < 3; i++) RoundTrip(Make(kind, frames, random), kind).ShouldBeLessThanOrEqualTo(8 + (8 * (frames + 4)));
        }
    }

    [Fact]
    public void Silence_costs_nothing_and_a_negative_zero_is_none()
    {
        RoundTrip(new Stereo(AudioCodec.MostFrames), "silence").ShouldBe(5);
        var almost = new Stereo(AudioCodec.MostFrames);
        almost.Right[^1] = -0f;
        RoundTrip(almost, "a negative zero").ShouldBeInRange(6, 200);
    }

    [Fact]
    public void What_converters_give_is_packed_as_the_whole_numbers_it_is()
    {
        Stereo sine = Sound.Sine(AudioCodec.MostFrames, 48_000, 440, 0.25);
        int floats = RoundTrip(sine, "floats"), sixteen = RoundTrip(Rounded(sine, 15), "16 bits"), both = RoundTrip(new Stereo(sine.Left, sine.Left), "alike");
        sixteen.ShouldBeLessThan(AudioCodec.MostFrames * 8 / 4);
        sixteen.ShouldBeLessThan(floats);
        both.ShouldBeLessThan((floats / 2) + 2000);
    }

    [Fact]
    public void The_same_samples_give_the_same_bytes_whatever_came_before()
    {
        Stereo noise = Sound.Noise(5000);
        int bytes = _codec.Encode(noise.Left, noise.Right, _packed);
        byte[] first = _packed[..bytes];
        RoundTrip(Sound.Sine(60_000, 48_000, 100, 1), "another");
        _codec.Encode(noise.Left, noise.Right, _packed).ShouldBe(bytes);
        _packed[..bytes].ShouldBe(first);
    }

    [Fact]
    public void Damage_is_told_or_gives_other_samples_and_never_more()
    {
        var random = new Random(7);
        Stereo sine = Sound.Sine(300, 48_000, 440, 0.25);
        byte[] good = _packed[.._codec.Encode(sine.Left, sine.Right, _packed)];
        var back = new Stereo(300);
        for (int length = 0; length < good.Length; length++) _codec.TryDecode(good.AsSpan(0, length), back.Left, back.Right).ShouldBeFalse();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bad = [.. good];
            for (int change = random.Next(1, 4); change > 0; change--) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            _codec.TryDecode(bad, back.Left, back.Right);
        }
        _codec.TryDecode(good, back.Left, back.Right).ShouldBeTrue();
        back.ShouldBeBits(sine, "after all that");
    }

    private int RoundTrip(Stereo audio, string what)
    {
        int bytes = _codec.Encode(audio.Left, audio.Right, _packed);
        AudioCodec.TryFrames(_packed.AsSpan(0, bytes), out int frames).ShouldBeTrue(what);
        frames.ShouldBe(audio.Length);
        var back = new Stereo(frames);
        Array.Fill(back.Left, float.NaN);
        Array.Fill(back.Right, float.NaN);
        new AudioCodec().TryDecode(_packed.AsSpan(0, bytes), back.Left, back.Right).ShouldBeTrue(what);
        back.ShouldBeBits(audio, what);
        return bytes;
    }

    private static Stereo Rounded(Stereo audio, int bits) =>
        audio.Each(side => [.. side.Select(sample => MathF.ScaleB(MathF.Round(MathF.ScaleB(sample, bits)), -bits) + 0f)]);

    private static Stereo Make(string kind, int frames, Random random)
    {
        Stereo noise = Sound.Noise(frames, random.Next());
        switch (kind)
        {
            case "any bits":
                foreach (float[] side in noise.Sides) random.NextBytes(MemoryMarshal.AsBytes(side.AsSpan()));
                return noise;
            case "16 bit": return Rounded(noise, 15);
            case "24 bit": return Rounded(noise, 23);
            case "sine": return Sound.Sine(frames, 48_000, random.Next(20, 2000), random.NextDouble());
            case "one side": return new Stereo(noise.Left, new float[frames]);
            case "both sides alike": return new Stereo(noise.Left, noise.Left);
            case "odd zeros": return noise.Each(side => [.. side.Select(sample => sample > 0 ? 0f : -0f)]);
            case "huge": return noise.Each(side => [.. side.Select(sample => sample * 1e38f)]);
            case "tiny": return noise.Each(side => [.. side.Select(sample => sample * 1e-44f)]);
            case "steps": return noise.Each(side => [.. side.Select(sample => sample > 0.4f ? float.MaxValue : float.MinValue)]);
            case "one odd sample":
                Stereo odd = Rounded(noise, 15);
                odd.Right[random.Next(frames)] = 0.1f;
                return odd;
            default: return noise;
        }
    }
}
