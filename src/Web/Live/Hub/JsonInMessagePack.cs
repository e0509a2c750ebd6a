using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
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
        .WithResolver(CompositeResolver.Create([new RawJsonFormatter(), new JsonElementFormatter()], [BuiltinResolver.Instance]))
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

    public RawJson Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => new(Pack.Read(ref reader, options));
}

/// <summary>A JSON value of any kind, both ways.</summary>
public sealed class JsonElementFormatter : IMessagePackFormatter<JsonElement>
{
    public void Serialize(ref MessagePackWriter writer, JsonElement value, MessagePackSerializerOptions options) => Pack.Write(ref writer, value);

    public JsonElement Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        using var json = JsonDocument.Parse(Pack.Read(ref reader, options));
        return json.RootElement.Clone();
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

    /// <summary>The value as UTF-8 JSON. Throws what MessagePack throws for extensions, keys that are not text, and too many levels.</summary>
    public static byte[] Read(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) Read(ref reader, json, options);
        return bytes.WrittenSpan.ToArray();
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

    private static void Read(ref MessagePackReader reader, Utf8JsonWriter json, MessagePackSerializerOptions options)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Map: ReadMap(ref reader, json, options); break;
            case MessagePackType.Array: ReadArray(ref reader, json, options); break;
            case MessagePackType.String: json.WriteStringValue(Text(ref reader)); break;
            case MessagePackType.Integer when IsSigned(reader.NextCode): json.WriteNumberValue(reader.ReadInt64()); break;
            case MessagePackType.Integer: json.WriteNumberValue(reader.ReadUInt64()); break;
            case MessagePackType.Float: json.WriteNumberValue(Finite(reader.ReadDouble())); break;
            case MessagePackType.Boolean: json.WriteBooleanValue(reader.ReadBoolean()); break;
            case MessagePackType.Binary: json.WriteBase64StringValue(reader.ReadBytes()!.Value.ToArray()); break;
            case MessagePackType.Nil: reader.ReadNil(); json.WriteNullValue(); break;
            default: throw new MessagePackSerializationException("An extension type has no form in JSON.");
        }
    }

    private static void ReadMap(ref MessagePackReader reader, Utf8JsonWriter json, MessagePackSerializerOptions options)
    {
        options.Security.DepthStep(ref reader);
        json.WriteStartObject();
        for (var left = reader.ReadMapHeader(); left > 0; left--)
        {
            json.WritePropertyName(Text(ref reader));
            Read(ref reader, json, options);
        }

        json.WriteEndObject();
        reader.Depth--;
    }

    private static void ReadArray(ref MessagePackReader reader, Utf8JsonWriter json, MessagePackSerializerOptions options)
    {
        options.Security.DepthStep(ref reader);
        json.WriteStartArray();
        for (var left = reader.ReadArrayHeader(); left > 0; left--) Read(ref reader, json, options);
        json.WriteEndArray();
        reader.Depth--;
    }

    /// <summary>What is not UTF-8 is refused, not mended: a fact is hashed as it was said.</summary>
    private static byte[] Text(ref MessagePackReader reader)
    {
        var text = reader.ReadStringSequence()?.ToArray() ?? throw new MessagePackSerializationException("A key is nil.");
        return Utf8.IsValid(text) ? text : throw new MessagePackSerializationException("A text is not UTF-8.");
    }

    private static bool IsSigned(byte code) =>
        code is >= MessagePackCode.Int8 and <= MessagePackCode.Int64 or >= MessagePackCode.MinNegativeFixInt;

    private static double Finite(double value) =>
        double.IsFinite(value) ? value : throw new MessagePackSerializationException("NaN and infinity have no form in JSON.");
}
