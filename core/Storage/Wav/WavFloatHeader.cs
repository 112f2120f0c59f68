using System.Buffers.Binary;

namespace Modul.Core.Storage.Wav;

/// <summary>
/// The header of a 32-bit float stereo file: RIFF, room for a ds64 chunk held by a JUNK chunk (EBU Tech 3306), fmt, fact, data.
/// Its length never changes, so it can be rewritten in place.
/// </summary>
internal static class WavFloatHeader
{
    /// <summary>Bytes before the first frame.</summary>
    public const int Length = 94;

    /// <summary>Bytes of one frame.</summary>
    public const int FrameBytes = Channels * sizeof(float);

    private const int Channels = 2;
    private const int FloatTag = 3;
    private const int Ds64Length = 28;
    private const int FmtLength = 18;
    private const uint Unknown32 = uint.MaxValue;

    /// <summary>Writes the header of a file still being written: its sizes say "to the end of the file".</summary>
    public static void WriteUnfinished(Span<byte> header, int sampleRate) => Write(header, sampleRate, Unknown32, Unknown32, 0);

    /// <summary>Writes the header of a finished file.</summary>
    /// <param name="header">Takes <see cref="Length"/> bytes.</param>
    /// <param name="sampleRate">Hz.</param>
    /// <param name="frames">Frames in the file.</param>
    /// <param name="riffLimit">Bytes a whole file may take as RIFF; a longer one becomes RF64.</param>
    public static void WriteFinished(Span<byte> header, int sampleRate, long frames, long riffLimit)
    {
        long dataSize = frames * FrameBytes;
        long riffSize = Length - 8 + dataSize;
        if (riffSize + 8 <= riffLimit)
        {
            Write(header, sampleRate, (uint)riffSize, (uint)dataSize, (uint)frames);
            return;
        }

        Write(header, sampleRate, Unknown32, Unknown32, Unknown32);
        BinaryPrimitives.WriteUInt32LittleEndian(header, WavFourCc.Rf64);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], WavFourCc.Ds64);
        BinaryPrimitives.WriteInt64LittleEndian(header[20..], riffSize);
        BinaryPrimitives.WriteInt64LittleEndian(header[28..], dataSize);
        BinaryPrimitives.WriteInt64LittleEndian(header[36..], frames);
    }

    private static void Write(Span<byte> header, int sampleRate, uint riffSize, uint dataSize, uint frames)
    {
        header[..Length].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, WavFourCc.Riff);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], riffSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], WavFourCc.Wave);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], WavFourCc.Junk);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], Ds64Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], WavFourCc.Fmt);
        BinaryPrimitives.WriteUInt32LittleEndian(header[52..], FmtLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header[56..], FloatTag);
        BinaryPrimitives.WriteUInt16LittleEndian(header[58..], Channels);
        BinaryPrimitives.WriteInt32LittleEndian(header[60..], sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[64..], sampleRate * FrameBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(header[68..], FrameBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(header[70..], 8 * sizeof(float));
        BinaryPrimitives.WriteUInt32LittleEndian(header[74..], WavFourCc.Fact);
        BinaryPrimitives.WriteUInt32LittleEndian(header[78..], sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(header[82..], frames);
        BinaryPrimitives.WriteUInt32LittleEndian(header[86..], WavFourCc.Data);
        BinaryPrimitives.WriteUInt32LittleEndian(header[90..], dataSize);
    }
}
