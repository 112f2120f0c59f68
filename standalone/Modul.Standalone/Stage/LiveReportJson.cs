using System.Text.Json.Serialization;

namespace Modul.Standalone.Stage;

/// <summary>Writes the report without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(LiveReport))]
internal sealed partial class LiveReportJson : JsonSerializerContext;
