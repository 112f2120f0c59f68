using System.Text.Json.Serialization;

namespace Modul.Standalone.Rendering;

/// <summary>A tape in <c>report.json</c>.</summary>
/// <param name="Tape">1 for the first.</param>
/// <param name="State">Empty, Armed, Recording, Playing, Overdubbing, Replacing or Stopped.</param>
/// <param name="Length">Frames of one pass, 0 where it is empty.</param>
/// <param name="Layers">Layers that sound together, 0 where it is empty.</param>
/// <param name="Undo">Steps that undo could take.</param>
/// <param name="Redo">Steps that redo could take.</param>
/// <param name="PeakDbfs">The largest sample in dB of full scale, null for silence.</param>
internal sealed record TapeReport(
    [property: JsonPropertyName("tape")] int Tape,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("length")] long Length,
    [property: JsonPropertyName("layers")] int Layers,
    [property: JsonPropertyName("undo")] int Undo,
    [property: JsonPropertyName("redo")] int Redo,
    [property: JsonPropertyName("peak_dbfs")] double? PeakDbfs);
