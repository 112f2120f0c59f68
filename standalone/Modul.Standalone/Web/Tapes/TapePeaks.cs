using System.Buffers.Binary;
using Modul.Core.Storage;

namespace Modul.Standalone.Web.Tapes;

/// <summary>The outline of a layer: the extremes of each side over equal stretches of its length.</summary>
/// <param name="Tape">1 for the first.</param>
/// <param name="Layer">Its number; -1 for none.</param>
/// <param name="Length">Frames.</param>
/// <param name="Points">A pair of extremes for each side and stretch; none for an empty tape.</param>
internal sealed record TapePeaks(int Tape, int Layer, long Length, Peak[] Points)
{
    /// <summary>Stretches at most.</summary>
    public const int MostPoints = 4096;

    private const int Chunk = 1024;
    private const int HeadBytes = 16;
    private const int PointBytes = 16;

    /// <summary>Reads a layer's outline. [any]</summary>
    public static TapePeaks Read(ITapeAudio audio, int tape, int layer, long length, int points)
    {
        if (layer < 0 || length <= 0) return new TapePeaks(tape, layer, 0, []);
        var drawn = new Peak[points];
        var chunk = new Peak[Chunk];
        (int from, int to) = (0, 0); // pairs that the chunk holds
        for (int i = 0; i < points; i++)
        {
            int first = (int)(length * i / points / Peak.Frames), end = (int)Math.Max(first + 1, ((length * (i + 1) / points) + Peak.Frames - 1) / Peak.Frames);
            for (int pair = first; pair < end; pair++)
            {
                if (pair < from || pair >= to)
                {
                    audio.ReadPeaks(layer, pair, chunk);
                    (from, to) = (pair, pair + Chunk);
                }
                drawn[i] = pair == first ? Drawable(chunk[pair - from]) : Widest(drawn[i], Drawable(chunk[pair - from]));
            }
        }
        return new TapePeaks(tape, layer, length, drawn);
    }

    /// <summary>Little-endian: i32 layer, u32 points, f64 length, then four f32 a point.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeadBytes + (Points.Length * PointBytes)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Layer);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Points.Length);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8), Length);
        for (int i = 0; i < Points.Length; i++)
        {
            Span<byte> to = bytes.AsSpan(HeadBytes + (i * PointBytes));
            BinaryPrimitives.WriteSingleLittleEndian(to, Points[i].LeftMin);
            BinaryPrimitives.WriteSingleLittleEndian(to[4..], Points[i].LeftMax);
            BinaryPrimitives.WriteSingleLittleEndian(to[8..], Points[i].RightMin);
            BinaryPrimitives.WriteSingleLittleEndian(to[12..], Points[i].RightMax);
        }
        return bytes;
    }

    // A pair that is just being written may hold what nothing has widened yet: infinities.
    private static Peak Drawable(Peak peak) => new()
    {
        LeftMin = Finite(peak.LeftMin), LeftMax = Finite(peak.LeftMax), RightMin = Finite(peak.RightMin), RightMax = Finite(peak.RightMax),
    };

    private static float Finite(float sample) => float.IsFinite(sample) ? sample : 0;

    private static Peak Widest(Peak a, Peak b) => new()
    {
        LeftMin = Math.Min(a.LeftMin, b.LeftMin), LeftMax = Math.Max(a.LeftMax, b.LeftMax),
        RightMin = Math.Min(a.RightMin, b.RightMin), RightMax = Math.Max(a.RightMax, b.RightMax),
    };
}
