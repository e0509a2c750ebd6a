using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Hub;

/// <summary>One argument of a hub method, whatever it is; what has no form in JSON is a fault that names its place, not an exception.</summary>
/// <param name="Json">Undefined where there is a fault.</param>
[JsonConverter(typeof(SentConverter))]
public sealed record Sent(JsonElement Json, Refusal.Invalid? Fault = null)
{
    public Reading<JsonElement> Reading => new(Json, Fault);
}

/// <summary>Reads any JSON.</summary>
public sealed class SentConverter : JsonConverter<Sent>
{
    public override bool HandleNull => true;

    public override Sent Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Sent value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}
