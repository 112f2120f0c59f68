using System.Text.Json.Serialization;

namespace Modul.Standalone.Stage;

/// <summary>Blocks of memory in a live report.</summary>
/// <param name="Free">Blocks that are free.</param>
/// <param name="Total">Blocks there are.</param>
internal readonly record struct BlocksReport(
    [property: JsonPropertyName("free")] int Free,
    [property: JsonPropertyName("total")] int Total);
