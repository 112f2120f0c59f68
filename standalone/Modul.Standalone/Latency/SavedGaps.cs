using System.Text.Json;

namespace Modul.Standalone.Latency;

/// <summary>
/// The measured round trips of earlier sessions, in a file. A file that cannot be read counts as empty, <see cref="Problem"/> says why, and
/// the next measurement that is saved replaces it. [control]
/// </summary>
internal sealed class SavedGaps
{
    /// <summary>Measurements that are kept; one more, and the oldest goes.</summary>
    public const int Most = 64;

    private const int MaxBytes = 256 * 1024;
    private const string Expected = "expected what 'modul latency --save' keeps; it is not used";

    private readonly string _file;
    private List<SavedGap> _measured;

    /// <summary>Reads a file, which need not be there. Does not throw for what it holds, or where it cannot be opened.</summary>
    public SavedGaps(string file)
    {
        _file = file;
        _measured = Read();
    }

    /// <summary>The file of whoever runs this.</summary>
    public static string DefaultFile => Path.Combine(ConfigFolder.Path, "latency.json");

    /// <summary>What is wrong with the file, in one line; null where nothing is.</summary>
    public string? Problem { get; private set; }

    // Behind a link the file it leads to is read and replaced, not the link.
    private string Target => new FileInfo(_file) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : Path.GetFullPath(_file);

    /// <summary>The round trip in frames that was measured for exactly this; null where none was.</summary>
    public int? Find(GapKey key) => _measured.FindLast(gap => gap.Key == key)?.RoundTrip;

    /// <summary>Keeps a measurement beside what the file holds by now. The file is replaced whole or not at all.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public void Save(GapKey key, int roundTripFrames)
    {
        var saved = SavedGap.Of(key, roundTripFrames);
        if (!saved.IsSound) throw new ArgumentException($"{saved} is out of range", nameof(key));
        List<SavedGap> measured = [.. Read().Where(gap => gap.Key != key), saved];
        if (measured.Count > Most) measured.RemoveRange(0, measured.Count - Most);
        Replace(JsonSerializer.SerializeToUtf8Bytes(new SavedGapList { Measured = measured }, SavedGapJson.Default.SavedGapList));
        (_measured, Problem) = (measured, null);
    }

    private List<SavedGap> Read()
    {
        Problem = null;
        try
        {
            return File.Exists(_file) ? Parse(ReadBytes(Target)) : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Problem = $"{_file}: {problem.Message.ReplaceLineEndings(" ")}";
        }
        catch (JsonException problem)
        {
            Problem = $"{_file}:{(problem.LineNumber ?? 0) + 1}: no JSON or not of the form, {Expected}";
        }
        return [];
    }

    private List<SavedGap> Parse(ReadOnlySpan<byte> json)
    {
        SavedGapList? list = JsonSerializer.Deserialize(json, SavedGapJson.Default.SavedGapList);
        if (list is { Measured: { Count: <= Most } measured } && measured.All(gap => gap is { IsSound: true }))
            return [.. measured.OfType<SavedGap>()];
        Problem = $"{_file}: no measurements, more than {Most}, or a value out of its range, {Expected}";
        return [];
    }

    // Pipes and devices have no length, and opening a pipe would wait for its writer.
    private static byte[] ReadBytes(string file)
    {
        if (new FileInfo(file).Length is 0 or > MaxBytes)
            throw new IOException($"empty, longer than {MaxBytes} bytes or no file, {Expected}");
        using FileStream stream = File.OpenRead(file);
        var bytes = new byte[MaxBytes];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private void Replace(byte[] json)
    {
        string file = Target;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Replace(file, json);
    }
}
