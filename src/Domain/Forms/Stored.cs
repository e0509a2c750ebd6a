using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;

namespace EMiningLive.Domain;

/// <summary>Events of one subject as they are stored: read back only where this version knows their type.</summary>
internal static class Stored<TEvent> where TEvent : class
{
    private static readonly FrozenSet<string> Known =
        typeof(TEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!).ToFrozenSet();

    /// <summary>Null for a type of event that this version does not know.</summary>
    public static TEvent? Read(ReadOnlySpan<byte> what) => Known.Contains(TypeOf(what)) ? Wire.Read<TEvent>(what) : null;

    /// <summary>The value of <c>type</c>, which we write first; empty when it is not there.</summary>
    private static string TypeOf(ReadOnlySpan<byte> what)
    {
        var reader = new Utf8JsonReader(what);
        var found = reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("type") && reader.Read();
        return found && reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
    }
}
