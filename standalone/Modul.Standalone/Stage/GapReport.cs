using System.Text.Json.Serialization;

namespace Modul.Standalone.Stage;

/// <summary>The gap in a live report.</summary>
/// <param name="In">Capture latency in frames.</param>
/// <param name="Out">Playback latency in frames.</param>
/// <param name="Source">driver, given or saved.</param>
internal readonly record struct GapReport(
    [property: JsonPropertyName("in")] int In,
    [property: JsonPropertyName("out")] int Out,
    [property: JsonPropertyName("source")] string Source);
