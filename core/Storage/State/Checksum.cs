using System.Buffers.Binary;
using System.Numerics;

namespace Modul.Core.Storage.State;

/// <summary>A CRC-32C (Castagnoli) over bytes that come in pieces. [any]</summary>
internal struct Checksum()
{
    private uint _rest = uint.MaxValue;

    /// <summary>The checksum of what was added.</summary>
    public readonly uint Value => ~_rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            _rest = BitOperations.Crc32C(_rest, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte one in bytes) _rest = BitOperations.Crc32C(_rest, one);
    }
}
