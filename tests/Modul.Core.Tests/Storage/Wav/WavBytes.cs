using System.Buffers.Binary;
using System.Text;

namespace Modul.Core.Tests.Storage.Wav;

/// <summary>Builds WAV files byte by byte, knowing nothing of the code under test.</summary>
internal static class WavBytes
{
    public const uint Rate = 48_000;
    public const int Pcm = 1;
    public const int Float = 3;

    public static byte[] U16(int value)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] U32(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] U64(ulong value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    /// <summary>A chunk whose size is right, padded to an even length.</summary>
    public static byte[] Chunk(string id, params byte[] body) =>
        Join(Encoding.ASCII.GetBytes(id), U32((uint)body.Length), body, new byte[body.Length & 1]);

    /// <summary>A chunk that states any size, unpadded.</summary>
    public static byte[] Claim(string id, uint size, params byte[] body) => Join(Encoding.ASCII.GetBytes(id), U32(size), body);

    public static byte[] Riff(params byte[][] chunks) =>
        Container("RIFF", (uint)(4 + chunks.Sum(chunk => chunk.Length)), chunks);

    public static byte[] Container(string id, uint size, params byte[][] chunks) =>
        Join(Encoding.ASCII.GetBytes(id), U32(size), "WAVE"u8.ToArray(), Join(chunks));

    public static byte[] FmtBody(int tag, int channels, int bits, uint rate = Rate, int? align = null)
    {
        int frameBytes = align ?? channels * bits / 8;
        return Join(U16(tag), U16(channels), U32(rate), U32(unchecked(rate * (uint)frameBytes)), U16(frameBytes), U16(bits));
    }

    public static byte[] Fmt(int tag, int channels, int bits, uint rate = Rate, int? align = null) =>
        Chunk("fmt ", FmtBody(tag, channels, bits, rate, align));

    public static byte[] Extensible(int subTag, int channels, int bits, int validBits, int extension = 22, byte lastGuidByte = 0x71) =>
        Chunk("fmt ", Join(
            FmtBody(0xFFFE, channels, bits),
            U16(extension),
            U16(validBits),
            U32(channels == 2 ? 3u : 4u),
            U16(subTag),
            [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, lastGuidByte]));

    public static byte[] Ds64(ulong riffSize, ulong dataSize, ulong frames) =>
        Chunk("ds64", Join(U64(riffSize), U64(dataSize), U64(frames), U32(0)));

    /// <summary>16-bit samples, interleaved as given.</summary>
    public static byte[] Shorts(params short[] samples) => [.. samples.SelectMany(sample => U16((ushort)sample))];

    /// <summary>Float samples, interleaved as given.</summary>
    public static byte[] Floats(params float[] samples) => [.. samples.SelectMany(sample => U32(BitConverter.SingleToUInt32Bits(sample)))];

    /// <summary>A 16-bit stereo file of a few frames.</summary>
    public static byte[] Small(params short[] samples) => Riff(Fmt(Pcm, 2, 16), Chunk("data", Shorts(samples)));
}
