using System.Text.Json.Serialization;

namespace Modul.Standalone.Benching;

/// <summary>One measurement: the engine beside reading the same bytes, in turn, in one run.</summary>
/// <param name="Mode">play or overdub.</param>
/// <param name="Memory">streaming (loops longer than the caches) or cached.</param>
/// <param name="Tapes">Stereo tapes that play.</param>
/// <param name="Block">Frames of a block.</param>
/// <param name="NsFrameTape">Nanoseconds of CPU for each frame of each tape.</param>
/// <param name="ReadNsFrameTape">The same for reading the bytes that are played.</param>
/// <param name="Ratio">The median of the ratios, pair by pair.</param>
internal sealed record BenchRow(
    [property: JsonPropertyName("mode")] string Mode,
    [property: JsonPropertyName("memory")] string Memory,
    [property: JsonPropertyName("tapes")] int Tapes,
    [property: JsonPropertyName("block")] int Block,
    [property: JsonPropertyName("ns_frame_tape")] double NsFrameTape,
    [property: JsonPropertyName("read_ns_frame_tape")] double ReadNsFrameTape,
    [property: JsonPropertyName("ratio")] double Ratio)
{
    /// <summary>The worst single block in microseconds; only where blocks were timed one by one.</summary>
    [JsonPropertyName("worst_block_us"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? WorstBlockUs { get; init; }

    /// <summary>Blocks that were timed one by one.</summary>
    [JsonPropertyName("blocks"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Blocks { get; init; }
}
