using System.Text.Json.Serialization;

namespace Modul.Standalone.Rendering;

/// <summary>Writes the report without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(RenderReport))]
internal sealed partial class RenderReportJson : JsonSerializerContext;
