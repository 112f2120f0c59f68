using System.Text.Json.Serialization;

namespace Modul.Standalone.Latency;

/// <summary>The whole file.</summary>
internal sealed record SavedGapList
{
    /// <summary>The last measured comes last.</summary>
    [JsonPropertyName("measured")]
    public required IReadOnlyList<SavedGap?> Measured { get; init; }
}
