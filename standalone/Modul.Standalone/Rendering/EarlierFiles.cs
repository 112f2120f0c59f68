using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modul.Standalone.Rendering;

/// <summary>The files that an earlier rendering left in a folder, as its report tells. Only those may be replaced or taken away. [control]</summary>
internal sealed record EarlierFiles
{
    private const int MostBytes = 16 << 20;

    /// <summary>What the report lists.</summary>
    [JsonPropertyName(RenderReport.FilesName)]
    public IReadOnlyList<string?>? Listed { get; init; }

    /// <summary>Names in the folder; none where no rendering's report is there.</summary>
    public static IReadOnlySet<string> In(string folder) =>
        Read(new FileInfo(Path.Combine(folder, RenderFiles.ReportName)))?.Listed?.OfType<string>().Where(RenderFiles.IsOwn).ToHashSet(StringComparer.Ordinal) ?? [];

    private static EarlierFiles? Read(FileInfo report)
    {
        try
        {
            return report is { Exists: true, Length: <= MostBytes }
                ? JsonSerializer.Deserialize(File.ReadAllBytes(report.FullName), RenderReportJson.Default.EarlierFiles)
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
