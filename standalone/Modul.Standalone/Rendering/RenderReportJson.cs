using System.Text.Json.Serialization;

namespace Modul.Standalone.Rendering;

/// <summary>Writes and reads the report without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(RenderReport))]
[JsonSerializable(typeof(EarlierFiles))]
internal sealed partial class RenderReportJson : JsonSerializerContext;
