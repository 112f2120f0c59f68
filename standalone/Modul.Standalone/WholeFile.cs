using Modul.Core.Storage.Wav;

namespace Modul.Standalone;

/// <summary>Replaces a file whole or not at all. [control]</summary>
internal static class WholeFile
{
    /// <summary>A name beside a file under which it is written before it takes its own; no two are the same.</summary>
    public static string PartOf(string file) => $"{file}.{Guid.NewGuid().ToString("N")[..8]}{WavWriter.PartialExtension}";

    /// <summary>Writes a file; it takes its name when all of it is on the disk.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        string part = PartOf(file);
        try
        {
            WriteToDisk(part, bytes);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void WriteToDisk(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
