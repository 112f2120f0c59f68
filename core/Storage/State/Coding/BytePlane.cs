using System.Buffers.Binary;
using System.IO.Compression;

namespace Modul.Core.Storage.State.Coding;

/// <summary>
/// One byte of each of a stretch of numbers: nothing where all are 0, as they are where they look like noise, else by Brotli, whose output is the same on
/// every machine. Before it stands how many bytes it takes.
/// </summary>
internal static class BytePlane
{
    /// <summary>Bytes before a plane.</summary>
    public const int HeaderBytes = 4;

    private const int Quality = 1;
    private const int WindowBits = 16;

    /// <summary>Writes a plane. Returns the bytes taken, at most <see cref="HeaderBytes"/> more than the plane has.</summary>
    public static int Write(ReadOnlySpan<byte> plane, Span<byte> to)
    {
        int bytes = Pack(plane, to.Slice(HeaderBytes, plane.Length));
        BinaryPrimitives.WriteInt32LittleEndian(to, bytes);
        return HeaderBytes + bytes;
    }

    /// <summary>Reads a plane and moves on past it; false where it is none.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> from, Span<byte> plane)
    {
        if (from.Length < HeaderBytes) return false;
        uint bytes = BinaryPrimitives.ReadUInt32LittleEndian(from);
        from = from[HeaderBytes..];
        if (bytes > from.Length || bytes > plane.Length) return false;
        ReadOnlySpan<byte> packed = from[..(int)bytes];
        from = from[(int)bytes..];
        if (packed.IsEmpty) plane.Clear();
        else if (packed.Length == plane.Length) packed.CopyTo(plane);
        else return BrotliDecoder.TryDecompress(packed, plane, out int written) && written == plane.Length;
        return true;
    }

    private static int Pack(ReadOnlySpan<byte> plane, Span<byte> to)
    {
        if (!plane.ContainsAnyExcept((byte)0)) return 0;
        if (!IsNoise(plane) && BrotliEncoder.TryCompress(plane, to, out int written, Quality, WindowBits) && written < plane.Length) return written;
        plane.CopyTo(to);
        return plane.Length;
    }

    /// <summary>
    /// Whether packing would win less than about 1/80. With n bytes of which n(b) are b, the sum S of (n(b) / n)^2 is 1/256 for pure noise, and near it the
    /// entropy is 8 - (256 S - 1) / (2 ln 2) bits; in whole numbers, so that every machine decides alike.
    /// </summary>
    private static bool IsNoise(ReadOnlySpan<byte> plane)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (byte one in plane) counts[one]++;
        long squares = -plane.Length; // what chance adds
        foreach (int count in counts) squares += (long)count * count;
        return 256 * 1000 * squares < 1139 * (long)plane.Length * plane.Length;
    }
}
