using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Modul.Core.Tests.Storage.Wav;

namespace Modul.Standalone.Tests.Stage;

/// <summary>Stereo audio in memory, and its way into and out of float WAV files; knows nothing of the code under test.</summary>
internal sealed record Sound(float[] Left, float[] Right, int Rate = 48_000)
{
    public int Frames => Left.Length;

    /// <summary>Noise of its own for each seed, in steps that a 16-bit file holds exactly.</summary>
    public static Sound Noise(int frames, int seed, int rate = 48_000)
    {
        var random = new Random(seed);
        return new Sound(Side(), Side(), rate);

        float[] Side() => [.. Enumerable.Range(0, frames).Select(_ => random.Next(-8192, 8192) / 32768f)];
    }

    public static Sound Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int format = Find(file, "fmt "u8), data = Find(file, "data"u8);
        BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(format + 8)).ShouldBe((ushort)WavBytes.Float);
        BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(format + 10)).ShouldBe((ushort)2);
        int rate = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(format + 12));
        int bytes = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(data + 4));
        float[] samples = MemoryMarshal.Cast<byte, float>(file.AsSpan(data + 8, bytes)).ToArray();
        return new Sound([.. samples.Where((_, i) => i % 2 == 0)], [.. samples.Where((_, i) => i % 2 == 1)], rate);
    }

    public Sound Slice(int from, int frames) =>
        new(Left.AsSpan(from, frames).ToArray(), Right.AsSpan(from, frames).ToArray(), Rate);

    /// <summary>As a 32-bit float file.</summary>
    public byte[] ToWav()
    {
        float[] samples = [.. Left.SelectMany((left, i) => (float[])[left, Right[i]])];
        return WavBytes.Riff(
            WavBytes.Fmt(WavBytes.Float, 2, 32, (uint)Rate),
            WavBytes.Chunk("data", MemoryMarshal.AsBytes(samples.AsSpan()).ToArray()));
    }

    /// <summary>Bit for bit the same samples, and which differs first where not.</summary>
    public void ShouldBeExactly(Sound expected)
    {
        Frames.ShouldBe(expected.Frames);
        FirstDifference(Left, expected.Left).ShouldBeNull("left");
        FirstDifference(Right, expected.Right).ShouldBeNull("right");
    }

    private static string? FirstDifference(float[] actual, float[] expected)
    {
        for (int i = 0; i < actual.Length; i++)
            if (BitConverter.SingleToInt32Bits(actual[i]) != BitConverter.SingleToInt32Bits(expected[i]))
                return $"frame {i}: {actual[i]} instead of {expected[i]}";
        return null;
    }

    private static int Find(byte[] file, ReadOnlySpan<byte> chunk)
    {
        int at = 12;
        while (!file.AsSpan(at, 4).SequenceEqual(chunk)) at += 8 + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
        return at;
    }
}
