using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modul.Standalone.Web.State;

/// <summary>JSON has no infinity: minus infinity, a volume that is silence, is <c>"-inf"</c> as in a command; what else is no number is 0.</summary>
internal sealed class FloatJson : JsonConverter<float>
{
    public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetSingle() : float.NegativeInfinity;

    public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options)
    {
        if (float.IsNegativeInfinity(value)) writer.WriteStringValue("-inf");
        else writer.WriteNumberValue(float.IsFinite(value) ? value : 0);
    }
}
