using System.Text.Json.Serialization;
using Modul.Core.Control;
using Modul.Core.Mixing;

namespace Modul.Standalone.Rendering;

/// <summary>What a rendering came to: <c>report.json</c>.</summary>
internal sealed record RenderReport : EngineReport
{
    /// <summary>What <see cref="Files"/> are called.</summary>
    public const string FilesName = "files";

    /// <summary>Frames a second.</summary>
    [JsonPropertyName("rate")]
    public required int Rate { get; init; }

    /// <summary>Frames of the master.</summary>
    [JsonPropertyName("frames")]
    public required long Frames { get; init; }

    /// <summary>Seconds of audio for each second it took.</summary>
    [JsonPropertyName("real_time_factor")]
    public required double RealTimeFactor { get; init; }

    /// <summary>Every tape.</summary>
    [JsonPropertyOrder(2)]
    [JsonPropertyName("tapes")]
    public required IReadOnlyList<TapeReport> Tapes { get; init; }

    /// <summary>The names of all files in the folder that are this rendering's; the next one replaces these and no others.</summary>
    [JsonPropertyOrder(3)]
    [JsonPropertyName(FilesName)]
    public required IReadOnlyList<string> Files { get; init; }

    public static RenderReport Of(Performance performance, TimeSpan elapsed, IReadOnlyList<float> peaks, RenderFiles files)
    {
        EngineStatus engine = performance.EndStatus;
        return new RenderReport
        {
            Rate = performance.Rate,
            Frames = performance.Frames,
            RealTimeFactor = Math.Round(performance.Frames / (double)performance.Rate / elapsed.TotalSeconds, 1),
            Tempo = engine.Tempo,
            Clipped = engine.MasterClipped != 0,
            NaNs = engine.NaNs,
            Infinities = engine.Infinities,
            Denormals = engine.Denormals,
            Refused = engine.Refused,
            OutOfMemory = engine.Dry,
            MergeRoundsLate = engine.MergeRoundsLate,
            Files = files.Names,
            Tapes = [.. performance.EndTapes.Select((status, i) => Of(i + 1, status, performance.EndAudio[i]?.Length ?? 0, peaks[i]))],
        };
    }

    private static TapeReport Of(int tape, in TapeStatus status, long length, float peak) => new(
        tape,
        status.State.ToString(),
        length,
        status.Layers,
        status.Undo,
        status.Redo,
        peak > 0 ? Math.Round(Decibels.FromGain(peak), 2) : null);
}
