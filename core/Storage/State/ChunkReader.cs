using System.Buffers.Binary;

namespace Modul.Core.Storage.State;

/// <summary>Reads a state file's bytes in order, however few the stream gives at a time, and never more than a chunk may have.</summary>
internal sealed class ChunkReader(Stream from)
{
    private readonly byte[] _header = new byte[StateFormat.HeaderBytes];
    private Checksum _checksum = new();
    private long _position;

    /// <summary>Where the chunk begins that was come to last.</summary>
    public long At { get; private set; }

    /// <summary>Bytes of its content.</summary>
    public int Length { get; private set; }

    /// <summary>Reads the magic and the version.</summary>
    public void Begin()
    {
        int magic = from.ReadAtLeast(_header, _header.Length, throwOnEndOfStream: false);
        if (magic == 0) throw Wrong("empty, expected a state of Modul");
        if (!StateFormat.Magic.StartsWith(_header.AsSpan(0, magic))) throw Wrong("not a state of Modul");
        _checksum.Add(_header.AsSpan(0, magic));
        _position = At = magic;
        if (magic < _header.Length) throw Ended(_header.Length - magic);
        Span<byte> version = _header.AsSpan(0, sizeof(uint));
        Take(version);
        uint number = BinaryPrimitives.ReadUInt32LittleEndian(version);
        if (number > StateFormat.Version) throw Wrong($"version {number} of the format, this version of Modul reads up to {StateFormat.Version}");
        if (number == 0) throw Wrong("version 0 of the format, expected 1 or more");
    }

    /// <summary>Comes to the next chunk.</summary>
    public void Next()
    {
        At = _position;
        Take(_header);
        Length = -1;
    }

    /// <summary>Whether the chunk has a name.</summary>
    public bool Is(ReadOnlySpan<byte> name) => _header.AsSpan(0, name.Length).SequenceEqual(name);

    /// <summary>Checks a chunk's name and length; the content is to follow.</summary>
    public void Expect(ReadOnlySpan<byte> name, int least, int most)
    {
        if (!Is(name)) throw Wrong($"chunk '{Text(_header.AsSpan(0, 4))}', expected '{Text(name)}'");
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(_header.AsSpan(4));
        if (length < least || length > most)
            throw Wrong($"chunk '{Text(name)}' of {length} bytes, expected {(least == most ? $"{least}" : $"{least} to {most}")}");
        Length = (int)length;
    }

    /// <summary>Reads the content of the chunk.</summary>
    public void Content(Span<byte> content) => Take(content);

    /// <summary>Reads the checksum and the end of the stream.</summary>
    public void End()
    {
        uint expected = _checksum.Value; // with the chunk's own header
        Expect(StateFormat.End, StateFormat.EndBytes, StateFormat.EndBytes);
        Span<byte> checksum = _header.AsSpan(0, StateFormat.EndBytes);
        Take(checksum);
        if (BinaryPrimitives.ReadUInt32LittleEndian(checksum) != expected) throw Wrong("damaged: the checksum is another");
        At = _position;
        if (from.ReadAtLeast(_header, 1, throwOnEndOfStream: false) != 0) throw Wrong("more bytes after the end");
    }

    /// <summary>The error of the chunk at hand.</summary>
    public StateException Wrong(string problem) => new(At, problem);

    private void Take(Span<byte> bytes)
    {
        int got = from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _checksum.Add(bytes[..got]);
        _position += got;
        if (got < bytes.Length) throw Ended(bytes.Length - got);
    }

    private StateException Ended(int missing) => new(_position, $"truncated, expected {missing} bytes more here");

    private static string Text(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[name.Length];
        for (int i = 0; i < name.Length; i++) text[i] = name[i] is >= 32 and < 127 ? (char)name[i] : '?';
        return new string(text);
    }
}
