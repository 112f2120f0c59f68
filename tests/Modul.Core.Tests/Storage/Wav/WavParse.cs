using System.Buffers.Binary;
using System.Text;

namespace Modul.Core.Tests.Storage.Wav;

/// <summary>Takes a written file apart, knowing nothing of the code under test.</summary>
internal static class WavParse
{
    /// <summary>A file's chunks in order; the audio's size is found as RF64 asks.</summary>
    public static List<(string Id, uint StatedSize, byte[] Body)> Chunks(byte[] file)
    {
        Encoding.ASCII.GetString(file, 8, 4).ShouldBe("WAVE");
        var chunks = new List<(string Id, uint StatedSize, byte[] Body)>();
        ulong dataSize = 0;
        int at = 12;
        while (at < file.Length)
        {
            string id = Encoding.ASCII.GetString(file, at, 4);
            uint stated = U32(file, at + 4);
            int size = id == "data" && stated == uint.MaxValue ? checked((int)dataSize) : checked((int)stated);
            byte[] body = file[(at + 8)..(at + 8 + size)];
            if (id == "ds64")
                dataSize = U64(body, 8);
            chunks.Add((id, stated, body));
            at += 8 + size + (size & 1);
        }

        at.ShouldBe(file.Length);
        return chunks;
    }

    public static string Text(byte[] file, int at) => Encoding.ASCII.GetString(file, at, 4);

    public static uint U32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));

    public static ulong U64(byte[] file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));
}
