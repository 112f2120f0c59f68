using System.Text.Json.Serialization;

namespace Modul.Standalone.Latency;

/// <summary>Reads and writes the file without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, MaxDepth = 8)]
[JsonSerializable(typeof(SavedGapList))]
internal sealed partial class SavedGapJson : JsonSerializerContext;
