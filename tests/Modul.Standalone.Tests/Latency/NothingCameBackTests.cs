using Modul.Standalone.Latency;
using Modul.Standalone.Tests.Stage;
using Modul.Core.Storage.Wav;

namespace Modul.Standalone.Tests.Latency;

public sealed class NothingCameBackTests
{
    private const int Rate = 48_000;

    private static readonly float[] Signal = TestSignal.Make(Rate);

    [Fact]
    public void Silence_is_nothing() => ShouldBeNothing(Wire.For(Signal), "silence");

    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(30)]
    public void Noise_is_nothing(double deviation)
    {
        for (int seed = 0; seed < 3; seed++) ShouldBeNothing(Wire.For(Signal).Noise(deviation, seed), $"seed {seed}");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(440)]
    [InlineData(9_000)]
    public void A_tone_is_nothing_and_neither_is_a_clipped_one(double frequency)
    {
        ShouldBeNothing(Wire.For(Signal).Tone(frequency, 0.9), "clean");
        ShouldBeNothing(Wire.For(Signal).Tone(frequency, 20).Clip(1), "clipped");
        ShouldBeNothing(Wire.For(Signal).Tone(frequency, 0.9).Noise(0.001, seed: 1).Each((i, sample) => i < 50_000 ? 0 : sample), "beginning");
        ShouldBeNothing(Wire.For(Signal).Tone(frequency, 0.9).Each((i, sample) => i / 6000 % 2 == 0 ? 0 : sample), "beeping");
    }

    [Fact]
    public void Clipped_noise_is_nothing() => ShouldBeNothing(Wire.For(Signal).Noise(5, seed: 1).Clip(1), "clipped");

    [Fact]
    public void A_direct_voltage_is_nothing_and_neither_is_a_plug_put_in()
    {
        ShouldBeNothing(Wire.For(Signal).Direct(0.7f), "direct");
        ShouldBeNothing(Wire.For(Signal).Each((i, _) => i < 40_000 ? 0 : 0.7f), "a step");
        ShouldBeNothing(Wire.For(Signal).Each((i, _) => i == 40_000 ? 1 : 0), "a click");
        ShouldBeNothing(Wire.For(Signal).Each((i, _) => i % 4800 == 0 ? 1 : 0), "clicks");
    }

    [Fact]
    public void Music_is_nothing()
    {
        string[] files = Directory.GetFiles(Repository.At("standalone", "demo"), "*.wav");
        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            Sound music = Read(file);
            for (int at = 0; at + Rate < music.Frames; at += 40_000)
            {
                Wire wire = Wire.For(Signal).Add(0, music.Left.AsSpan(at), 0).Add(1, music.Right.AsSpan(at), 0);
                ShouldBeNothing(wire, $"{Path.GetFileName(file)} from frame {at} on");
            }
        }
    }

    /// <summary>Another program's measurement, heard by chance.</summary>
    [Theory]
    [InlineData(44_100)]
    [InlineData(88_200)]
    [InlineData(96_000)]
    [InlineData(32_000)]
    public void The_signal_of_another_rate_is_nothing(int rate)
    {
        float[] other = TestSignal.Make(rate);
        ShouldBeNothing(Wire.For(Signal).Add(other, 3000), "alone");
        ShouldBeNothing(Wire.For(Signal).Add(other, 3000).Noise(0.0001, seed: 1), "over noise");
    }

    [Fact]
    public void Crosstalk_alone_is_nothing() => ShouldBeNothing(Wire.For(Signal).Add(Signal, 64, 0.0002), "crosstalk");

    [Fact]
    public void The_signal_backwards_is_nothing() => ShouldBeNothing(Wire.For(Signal).Add([.. Signal.Reverse()], 500), "backwards");

    private static void ShouldBeNothing(Wire wire, string what)
    {
        RoundTrip trip = RoundTripFinder.Find(Signal, wire.Left, wire.Right, Rate);
        trip.Found.ShouldBeFalse($"{what}: {trip}");
        trip.InputPeak.ShouldBe(Math.Max(wire.Left.Max(Math.Abs), wire.Right.Max(Math.Abs)));
    }

    private static Sound Read(string file)
    {
        using WavReader reader = WavReader.Open(file);
        var sound = new Sound(new float[reader.FrameCount], new float[reader.FrameCount], reader.SampleRate);
        int read = 0;
        while (read < sound.Frames) read += reader.Read(sound.Left.AsSpan(read), sound.Right.AsSpan(read));
        return sound;
    }
}
