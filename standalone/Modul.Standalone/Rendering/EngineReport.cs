using System.Text.Json.Serialization;

namespace Modul.Standalone.Rendering;

/// <summary>What the engine tells at the end of any performance: a part of each <c>report.json</c>.</summary>
internal abstract record EngineReport
{
    /// <summary>Quarter notes a minute at the end.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("tempo")]
    public required double Tempo { get; init; }

    /// <summary>Whether the master was above full scale.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("clipped")]
    public required bool Clipped { get; init; }

    /// <summary>NaNs kept out of the input, in samples.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("nans")]
    public required long NaNs { get; init; }

    /// <summary>Infinities kept out of the input, in samples.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("infinities")]
    public required long Infinities { get; init; }

    /// <summary>Denormals kept out of the input, in samples.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("denormals")]
    public required long Denormals { get; init; }

    /// <summary>Commands that a tape's state refused.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("refused")]
    public required long Refused { get; init; }

    /// <summary>Times that the memory did not suffice.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("out_of_memory")]
    public required long OutOfMemory { get; init; }

    /// <summary>Rounds of the loop that merges let pass because they were not summed by then.</summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("merge_rounds_late")]
    public required long MergeRoundsLate { get; init; }
}
