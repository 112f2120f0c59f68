using System.Text.Json.Serialization;

namespace Modul.Standalone.Stage;

/// <summary>A tape in a live report.</summary>
/// <param name="Tape">1 for the first.</param>
/// <param name="State">Empty, Armed, Recording, Playing, Overdubbing, Replacing or Stopped.</param>
/// <param name="Length">Frames of one pass, 0 where it is empty; of a take that runs, as far as it has come.</param>
/// <param name="Layers">Layers that sound together, 0 where it is empty.</param>
/// <param name="Undo">Steps that undo could take.</param>
/// <param name="Redo">Steps that redo could take.</param>
internal sealed record LiveTapeReport(
    [property: JsonPropertyName("tape")] int Tape,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("length")] long Length,
    [property: JsonPropertyName("layers")] int Layers,
    [property: JsonPropertyName("undo")] int Undo,
    [property: JsonPropertyName("redo")] int Redo);
