using System.Buffers.Binary;

namespace Modul.Core.Storage.Wav;

/// <summary>Walks a file's chunks up to its audio, believing no size it has not checked against the file's length.</summary>
internal sealed class WavHeaderParser
{
    // A file of nothing but empty chunks must not keep the reader busy; real files have a few dozen at most.
    private const int MaxChunks = 4096;
    private const int RiffHeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const int MinDs64Length = 24;
    private const uint Unknown32 = uint.MaxValue;

    private readonly Stream _stream;
    private readonly string _name;
    private readonly long _length;
    private bool _isRf64;
    private ulong _riffSize;
    private ulong? _ds64DataSize;
    private WavFormat? _format;

    private WavHeaderParser(Stream stream, string name)
    {
        _stream = stream;
        _name = name;
        _length = stream.Length;
    }

    /// <summary>Reads the header of a stream that can seek.</summary>
    /// <exception cref="WavFileException">The content is not a WAV file that is read.</exception>
    public static WavHeader Parse(Stream stream, string name) => new WavHeaderParser(stream, name).Parse();

    private WavHeader Parse()
    {
        ParseRiffHeader();
        Span<byte> header = stackalloc byte[ChunkHeaderLength];
        long position = RiffHeaderLength;
        for (int chunk = 0; chunk < MaxChunks; chunk++)
        {
            long left = _length - position;
            if (left <= 0)
                throw Bad(_format is null ? "no fmt chunk and no data chunk" : "no data chunk");
            if (left < ChunkHeaderLength)
                throw Bad($"truncated: {left} bytes where a chunk header of {ChunkHeaderLength} was expected");
            ReadAt(position, header);
            uint id = BinaryPrimitives.ReadUInt32LittleEndian(header);
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            long body = position + ChunkHeaderLength;
            left -= ChunkHeaderLength;
            if (id == WavFourCc.Data)
                return FindAudio(body, size, left);
            if (size > left)
                throw Bad($"truncated: the {WavFourCc.ToText(id)} chunk says {size} bytes, {left} are there");
            if (id == WavFourCc.Fmt)
                ParseFormat(body, size);
            else if (id == WavFourCc.Ds64 && _isRf64)
                ParseDs64(body, size);
            position = body + size + (size & 1);
        }

        throw Bad($"more than {MaxChunks} chunks and none of them data");
    }

    private void ParseRiffHeader()
    {
        if (_length == 0)
            throw Bad("the file is empty, expected a WAV file");
        Span<byte> header = stackalloc byte[RiffHeaderLength];
        var present = header[..(int)Math.Min(_length, RiffHeaderLength)];
        ReadAt(0, present);
        if (!Begins(present, "RIFF"u8) && !Begins(present, "RF64"u8) && !Begins(present, "BW64"u8))
            throw Bad("not a WAV file: expected it to begin with RIFF or RF64");
        if (present.Length < RiffHeaderLength)
            throw Bad($"truncated: the file is {present.Length} bytes long, a WAV file's first header takes {RiffHeaderLength}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) != WavFourCc.Wave)
            throw Bad("not a WAV file: expected WAVE after RIFF or RF64 and the size");
        _isRf64 = BinaryPrimitives.ReadUInt32LittleEndian(header) != WavFourCc.Riff;
        _riffSize = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
    }

    private static bool Begins(ReadOnlySpan<byte> present, ReadOnlySpan<byte> id)
    {
        int length = Math.Min(present.Length, id.Length);
        return present[..length].SequenceEqual(id[..length]);
    }

    private void ParseFormat(long body, uint size)
    {
        if (_format is not null)
            throw Bad("more than one fmt chunk, expected one");
        Span<byte> fmt = stackalloc byte[WavFormatChunk.MaxLength];
        fmt = fmt[..(int)Math.Min(size, WavFormatChunk.MaxLength)];
        ReadAt(body, fmt);
        _format = WavFormatChunk.Parse(fmt, _name);
    }

    private void ParseDs64(long body, uint size)
    {
        if (size < MinDs64Length)
            throw Bad($"the ds64 chunk is {size} bytes long, expected {MinDs64Length} or more");
        Span<byte> ds64 = stackalloc byte[MinDs64Length];
        ReadAt(body, ds64);
        _riffSize = BinaryPrimitives.ReadUInt64LittleEndian(ds64);
        _ds64DataSize = BinaryPrimitives.ReadUInt64LittleEndian(ds64[8..]);
    }

    private WavHeader FindAudio(long body, uint size, long present)
    {
        if (_format is not { } format)
            throw Bad("no fmt chunk before the data chunk");
        ulong stated = size;
        if (size == Unknown32)
        {
            stated = _ds64DataSize ?? ulong.MaxValue;
            if (_isRf64 && _ds64DataSize is null)
                throw Bad("no ds64 chunk before the data chunk, expected one in an RF64 file");
        }

        if (IsUnknown(stated, body))
            stated = (ulong)present;
        if (stated > (ulong)present)
            throw Bad($"truncated: the data chunk says {stated} bytes, {present} are there");
        long frames = (long)stated / format.FrameBytes;
        if (frames == 0)
            throw Bad("holds no audio");
        return new WavHeader(format, body, frames);
    }

    // A program writing to a pipe, or stopped before it came back to its header, leaves the data size all ones,
    // or 0 with a RIFF size that is unset too or that ends where the audio begins.
    private bool IsUnknown(ulong dataSize, long body) =>
        dataSize == ulong.MaxValue
        || (dataSize == 0 && (_riffSize is 0 or Unknown32 or ulong.MaxValue || _riffSize == (ulong)body - ChunkHeaderLength));

    private void ReadAt(long position, Span<byte> destination)
    {
        _stream.Position = position;
        if (_stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false) < destination.Length)
            throw Bad("truncated: the file ended while its header was read");
    }

    private WavFileException Bad(string reason) => new(_name, reason);
}
