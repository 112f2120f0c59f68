using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Modul.Core.Storage.Wav;

/// <summary>Decodes whole frames as they lie in a file into two planes of floats.</summary>
internal static class WavDecoder
{
    private const float Scale8 = 1f / (1 << 7);
    private const float Scale16 = 1f / (1 << 15);
    private const float Scale24 = 1f / (1 << 23);
    private const float Scale32 = 1f / (1u << 31);

    /// <summary>Decodes as many frames as the planes hold. A mono file's samples go to both planes.</summary>
    /// <param name="format">How the frames are coded.</param>
    /// <param name="source">Exactly that many frames; left as it was.</param>
    /// <param name="left">Takes the first channel; full scale is -1 to 1.</param>
    /// <param name="right">Takes the last channel; as long as <paramref name="left"/>.</param>
    public static void Decode(WavFormat format, ReadOnlySpan<byte> source, Span<float> left, Span<float> right)
    {
        int channels = format.Channels;
        switch (format.Encoding, format.BitsPerSample)
        {
            case (WavEncoding.Pcm, 8):
                Decode8(source, channels, left, right);
                break;
            case (WavEncoding.Pcm, 16):
                Decode16(MemoryMarshal.Cast<byte, short>(source), channels, left, right);
                break;
            case (WavEncoding.Pcm, 24):
                Decode24(source, channels, left, right);
                break;
            case (WavEncoding.Pcm, _):
                Decode32(MemoryMarshal.Cast<byte, int>(source), channels, left, right);
                break;
            case (_, 32):
                DecodeFloat(MemoryMarshal.Cast<byte, float>(source), channels, left, right);
                break;
            default:
                DecodeDouble(MemoryMarshal.Cast<byte, double>(source), channels, left, right);
                break;
        }
    }

    /// <summary>Brings samples from the file's byte order to the machine's, in place; nothing to do on a little-endian machine.</summary>
    public static void ToMachineOrder(WavFormat format, Span<byte> samples)
    {
        if (BitConverter.IsLittleEndian)
            return;
        switch (format.BitsPerSample)
        {
            case 16:
                var shorts = MemoryMarshal.Cast<byte, short>(samples);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 32:
                var ints = MemoryMarshal.Cast<byte, int>(samples);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 64:
                var longs = MemoryMarshal.Cast<byte, long>(samples);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }

    private static void Decode8(ReadOnlySpan<byte> source, int channels, Span<float> left, Span<float> right)
    {
        for (int i = 0, at = 0; i < left.Length; i++, at += channels)
        {
            left[i] = (source[at] - 128) * Scale8;
            right[i] = (source[at + channels - 1] - 128) * Scale8;
        }
    }

    private static void Decode16(ReadOnlySpan<short> source, int channels, Span<float> left, Span<float> right)
    {
        for (int i = 0, at = 0; i < left.Length; i++, at += channels)
        {
            left[i] = source[at] * Scale16;
            right[i] = source[at + channels - 1] * Scale16;
        }
    }

    private static void Decode24(ReadOnlySpan<byte> source, int channels, Span<float> left, Span<float> right)
    {
        int second = 3 * (channels - 1);
        for (int i = 0, at = 0; i < left.Length; i++, at += 3 * channels)
        {
            left[i] = Int24(source.Slice(at, 3)) * Scale24;
            right[i] = Int24(source.Slice(at + second, 3)) * Scale24;
        }
    }

    private static int Int24(ReadOnlySpan<byte> sample) => sample[0] | (sample[1] << 8) | ((sbyte)sample[2] << 16);

    private static void Decode32(ReadOnlySpan<int> source, int channels, Span<float> left, Span<float> right)
    {
        for (int i = 0, at = 0; i < left.Length; i++, at += channels)
        {
            left[i] = source[at] * Scale32;
            right[i] = source[at + channels - 1] * Scale32;
        }
    }

    private static void DecodeFloat(ReadOnlySpan<float> source, int channels, Span<float> left, Span<float> right)
    {
        for (int i = 0, at = 0; i < left.Length; i++, at += channels)
        {
            left[i] = source[at];
            right[i] = source[at + channels - 1];
        }
    }

    private static void DecodeDouble(ReadOnlySpan<double> source, int channels, Span<float> left, Span<float> right)
    {
        for (int i = 0, at = 0; i < left.Length; i++, at += channels)
        {
            left[i] = (float)source[at];
            right[i] = (float)source[at + channels - 1];
        }
    }
}
