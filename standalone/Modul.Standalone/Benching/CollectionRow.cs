using System.Text.Json.Serialization;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Benching;

/// <summary>What collections do to an audio callback: one runtime for the audio, with or without garbage made in the program's.</summary>
/// <param name="Audio">native (a runtime of its own) or program (the program's).</param>
/// <param name="Garbage">Whether the program makes garbage and collects it.</param>
/// <param name="Seconds">Measured.</param>
/// <param name="Callbacks">Measured.</param>
/// <param name="LatenessUs">How much later than their cycle callbacks began, in microseconds.</param>
/// <param name="DurationUs">How long callbacks took, in microseconds.</param>
/// <param name="Xruns">Callbacks that began a period late or more.</param>
/// <param name="ProgramCollections">Collections of the program's runtime.</param>
/// <param name="ProgramFullCollections">Those of them that were of everything.</param>
/// <param name="ProgramAllocatedBytes">What the program's runtime allocated.</param>
/// <param name="AudioCollections">Collections of the runtime that the audio is in.</param>
/// <param name="AudioAllocatedBytes">What that runtime allocated.</param>
internal sealed record CollectionRow(
    [property: JsonPropertyName("audio")] string Audio,
    [property: JsonPropertyName("garbage")] bool Garbage,
    [property: JsonPropertyName("seconds")] double Seconds,
    [property: JsonPropertyName("callbacks")] long Callbacks,
    [property: JsonPropertyName("lateness_us")] Durations LatenessUs,
    [property: JsonPropertyName("duration_us")] Durations DurationUs,
    [property: JsonPropertyName("xruns")] long Xruns,
    [property: JsonPropertyName("program_collections")] long ProgramCollections,
    [property: JsonPropertyName("program_full_collections")] long ProgramFullCollections,
    [property: JsonPropertyName("program_allocated_bytes")] long ProgramAllocatedBytes,
    [property: JsonPropertyName("audio_collections")] long AudioCollections,
    [property: JsonPropertyName("audio_allocated_bytes")] long AudioAllocatedBytes);
