using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modul.Standalone.Web.State;

/// <summary>Writes the state without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(FloatJson)])]
[JsonSerializable(typeof(StateReport))]
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>UTF-8.</summary>
    public static byte[] Bytes(StateReport state) => JsonSerializer.SerializeToUtf8Bytes(state, Default.StateReport);
}
