using System.Text.Json;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace EMiningLive.Web.Live.Hub;

/// <summary>
/// MessagePack as the contract wants it: the same values as in JSON, maps with the same names, bytes as base64 strings,
/// times as strings. So the hub takes and gives JSON values, and these formatters convert.
/// </summary>
public static class JsonInMessagePack
{
    /// <summary>Strings, numbers and JSON values; nothing that could name a type. Guarded against hostile input.</summary>
    public static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard
        .WithResolver(CompositeResolver.Create([new RawJsonFormatter(), new JsonElementFormatter(), new SentFormatter()], [BuiltinResolver.Instance]))
        .WithSecurity(MessagePackSecurity.UntrustedData);
}

/// <summary>Written JSON out; JSON of any value in.</summary>
public sealed class RawJsonFormatter : IMessagePackFormatter<RawJson?>
{
    public void Serialize(ref MessagePackWriter writer, RawJson? value, MessagePackSerializerOptions options)
    {
        if (value is null) { writer.WriteNil(); return; }
        using var json = JsonDocument.Parse(value.Utf8);
        Pack.Write(ref writer, json.RootElement);
    }

    public RawJson Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(Unpack.All(ref reader));
}

/// <summary>A JSON value of any kind, both ways.</summary>
public sealed class JsonElementFormatter : IMessagePackFormatter<JsonElement>
{
    public void Serialize(ref MessagePackWriter writer, JsonElement value, MessagePackSerializerOptions options) => Pack.Write(ref writer, value);

    public JsonElement Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        using var json = JsonDocument.Parse(Unpack.All(ref reader));
        return json.RootElement.Clone();
    }
}

/// <summary>What a client sent: what has no form in JSON is a fault, and what follows it is read all the same.</summary>
public sealed class SentFormatter : IMessagePackFormatter<Sent?>
{
    public void Serialize(ref MessagePackWriter writer, Sent? value, MessagePackSerializerOptions options) => Pack.Write(ref writer, value!.Json);

    public Sent Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var (utf8, fault) = Unpack.Any(ref reader);
        if (fault is not null) return new(default, fault);
        using var json = JsonDocument.Parse(utf8);
        return new(json.RootElement.Clone());
    }
}

internal static class Pack
{
    public static void Write(ref MessagePackWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object: WriteMap(ref writer, json); break;
            case JsonValueKind.Array: WriteArray(ref writer, json); break;
            case JsonValueKind.String: writer.Write(json.GetString()); break;
            case JsonValueKind.Number when json.TryGetInt64(out var whole): writer.Write(whole); break;
            case JsonValueKind.Number: writer.Write(json.GetDouble()); break;
            case JsonValueKind.True: writer.Write(true); break;
            case JsonValueKind.False: writer.Write(false); break;
            default: writer.WriteNil(); break;
        }
    }

    private static void WriteMap(ref MessagePackWriter writer, JsonElement json)
    {
        writer.WriteMapHeader(json.GetPropertyCount());
        foreach (var member in json.EnumerateObject())
        {
            writer.Write(member.Name);
            Write(ref writer, member.Value);
        }
    }

    private static void WriteArray(ref MessagePackWriter writer, JsonElement json)
    {
        writer.WriteArrayHeader(json.GetArrayLength());
        foreach (var item in json.EnumerateArray()) Write(ref writer, item);
    }
}
