using System.Buffers.Binary;

namespace Modul.Core.Storage.Wav;

/// <summary>Reads the body of a fmt chunk.</summary>
internal static class WavFormatChunk
{
    /// <summary>Bytes of the body that are looked at; a longer chunk's rest is skipped.</summary>
    public const int MaxLength = 40;

    private const int MinLength = 16;
    private const int PcmTag = 1;
    private const int FloatTag = 3;
    private const int ExtensibleTag = 0xFFFE;
    private const int ExtensionLength = 22;
    private const string Expected = "expected PCM of 8, 16, 24 or 32 bits or IEEE float of 32 or 64 bits";

    // What follows the tag's two bytes in the sub-format's GUID of every plain format tag.
    private static ReadOnlySpan<byte> SubFormatTail => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>Checks and returns the format.</summary>
    /// <param name="body">The chunk's first bytes, at most <see cref="MaxLength"/> of them.</param>
    /// <param name="name">The file's name for errors.</param>
    /// <exception cref="WavFileException">The format is broken or not one that is read.</exception>
    public static WavFormat Parse(ReadOnlySpan<byte> body, string name)
    {
        if (body.Length < MinLength)
            throw new WavFileException(name, $"the fmt chunk is {body.Length} bytes long, expected {MinLength} or more");
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(body);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(body[4..]);
        int align = BinaryPrimitives.ReadUInt16LittleEndian(body[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);

        if (tag == ExtensibleTag)
            tag = ParseExtension(body, bits, name);
        var encoding = (tag, bits) switch
        {
            (PcmTag, 8 or 16 or 24 or 32) => WavEncoding.Pcm,
            (FloatTag, 32 or 64) => WavEncoding.Float,
            _ => throw new WavFileException(name, $"format tag 0x{tag:X4} with {bits} bits is not supported: {Expected}"),
        };
        if (channels is not (1 or 2))
            throw new WavFileException(name, $"{channels} channels are not supported: expected 1 or 2");
        if (rate is < WavFormat.MinSampleRate or > WavFormat.MaxSampleRate)
        {
            throw new WavFileException(
                name,
                $"a sample rate of {rate} Hz is not supported: expected {WavFormat.MinSampleRate} to {WavFormat.MaxSampleRate} Hz");
        }

        var format = new WavFormat(encoding, bits, channels, (int)rate);
        if (align != format.FrameBytes)
        {
            throw new WavFileException(
                name, $"block align is {align} bytes: expected {format.FrameBytes} for {channels} channel(s) of {bits} bits");
        }

        return format;
    }

    private static int ParseExtension(ReadOnlySpan<byte> body, int bits, string name)
    {
        if (body.Length < MaxLength)
            throw new WavFileException(name, $"the extensible fmt chunk is {body.Length} bytes long, expected {MaxLength} or more");
        int extension = BinaryPrimitives.ReadUInt16LittleEndian(body[16..]);
        if (extension < ExtensionLength)
            throw new WavFileException(name, $"the fmt chunk's extension is {extension} bytes long, expected {ExtensionLength} or more");

        // Fewer valid bits than the container's sit in its top, so the container's scale holds; 0 is written for "all".
        int valid = BinaryPrimitives.ReadUInt16LittleEndian(body[18..]);
        if (valid > bits)
            throw new WavFileException(name, $"{valid} valid bits do not fit in samples of {bits} bits");

        var subFormat = body.Slice(24, 16);
        if (!subFormat[2..].SequenceEqual(SubFormatTail))
            throw new WavFileException(name, $"sub-format {new Guid(subFormat)} with {bits} bits is not supported: {Expected}");
        return BinaryPrimitives.ReadUInt16LittleEndian(subFormat);
    }
}
