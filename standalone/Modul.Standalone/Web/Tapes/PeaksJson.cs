using System.Text.Json.Serialization;

namespace Modul.Standalone.Web.Tapes;

/// <summary>Writes outlines without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PeaksReport))]
internal sealed partial class PeaksJson : JsonSerializerContext;
