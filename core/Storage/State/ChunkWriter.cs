using System.Buffers.Binary;

namespace Modul.Core.Storage.State;

/// <summary>Writes a state file's bytes, and counts them into its checksum.</summary>
internal sealed class ChunkWriter(Stream to)
{
    private Checksum _checksum = new();

    /// <summary>Writes the magic and the version.</summary>
    public void Begin()
    {
        Span<byte> version = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(version, StateFormat.Version);
        Put(StateFormat.Magic);
        Put(version);
    }

    /// <summary>Writes a chunk.</summary>
    public void Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        PutHeader(name, content.Length);
        Put(content);
    }

    /// <summary>Writes the checksum of all that came before it.</summary>
    public void End()
    {
        PutHeader(StateFormat.End, StateFormat.EndBytes);
        Span<byte> checksum = stackalloc byte[StateFormat.EndBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, _checksum.Value);
        to.Write(checksum);
    }

    private void PutHeader(ReadOnlySpan<byte> name, int length)
    {
        Span<byte> header = stackalloc byte[StateFormat.HeaderBytes];
        name.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], length);
        Put(header);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _checksum.Add(bytes);
        to.Write(bytes);
    }
}
