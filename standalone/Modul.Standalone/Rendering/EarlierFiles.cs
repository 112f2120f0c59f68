using System.Text.Json;

namespace Modul.Standalone.Rendering;

/// <summary>The files that an earlier rendering left in a folder, as its report tells. Only those may be replaced or taken away. [control]</summary>
internal static class EarlierFiles
{
    private const int MostBytes = 16 << 20;

    /// <summary>Names in the folder; none where no rendering's report is there.</summary>
    public static IReadOnlySet<string> In(string folder)
    {
        try
        {
            var report = new FileInfo(Path.Combine(folder, RenderFiles.ReportName));
            return report is { Exists: true, Length: <= MostBytes } ? Names(File.ReadAllBytes(report.FullName)) : new HashSet<string>();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return new HashSet<string>();
        }
    }

    private static HashSet<string> Names(byte[] report)
    {
        using JsonDocument document = JsonDocument.Parse(report);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(RenderReport.FilesName, out JsonElement files)) return [];
        return files.ValueKind != JsonValueKind.Array
            ? []
            : [.. files.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.String).Select(file => file.GetString()!).Where(RenderFiles.IsOwn)];
    }
}
