using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMiningLive.Domain;

/// <summary>The types of event that this version knows, by their names on the wire.</summary>
internal sealed class KnownTypes<TEvent>
{
    private readonly ImmutableHashSet<string> names =
        [.. typeof(TEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!)];

    public bool Knows(ReadOnlySpan<byte> what) => names.Contains(TypeOf(what));

    /// <summary>The value of <c>type</c>, which we write first; empty when it is not there.</summary>
    private static string TypeOf(ReadOnlySpan<byte> what)
    {
        var reader = new Utf8JsonReader(what);
        var found = reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("type") && reader.Read();
        return found && reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
    }
}
