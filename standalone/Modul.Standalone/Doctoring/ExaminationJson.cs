using System.Text.Json.Serialization;

namespace Modul.Standalone.Doctoring;

/// <summary>Writes the findings without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Examination))]
internal sealed partial class ExaminationJson : JsonSerializerContext;
