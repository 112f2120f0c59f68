using System.Text.Json.Serialization;

namespace Modul.Standalone.Benching;

/// <summary>Writes rows without reflection.</summary>
[JsonSerializable(typeof(BenchRow)), JsonSerializable(typeof(CollectionRow))]
internal sealed partial class BenchRowJson : JsonSerializerContext;
