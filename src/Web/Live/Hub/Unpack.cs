using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;
using MessagePack;

namespace EMiningLive.Web.Live.Hub;

/// <summary>
/// MessagePack read as JSON. Extensions, keys that are no text, NaN, what is not UTF-8 and too many levels have no form in JSON: the first of
/// them is the fault, named by its path as over JSON, and the rest is passed over. Throws only for bytes that are no MessagePack.
/// </summary>
internal sealed class Unpack
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Utf8JsonWriter json;
    private Refusal.Invalid? fault;

    private Unpack() => json = new(bytes);

    /// <summary>The value as UTF-8 JSON, or its fault.</summary>
    public static (byte[] Utf8, Refusal.Invalid? Fault) Any(ref MessagePackReader reader)
    {
        var unpack = new Unpack();
        using (unpack.json) unpack.Read(ref reader, "", 0);
        return (unpack.bytes.WrittenSpan.ToArray(), unpack.fault);
    }

    /// <summary>The value as UTF-8 JSON, where nothing but JSON is expected.</summary>
    public static byte[] All(ref MessagePackReader reader)
    {
        var (utf8, fault) = Any(ref reader);
        return fault is null ? utf8 : throw new MessagePackSerializationException($"{fault.Field} {fault.Why}.");
    }

    private void Read(ref MessagePackReader reader, string path, int depth)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Map or MessagePackType.Array when depth == Strict.MaxDepth: Skip(ref reader); Fault("", Strict.TooDeep); break;
            case MessagePackType.Map: ReadMap(ref reader, path, depth); break;
            case MessagePackType.Array: ReadArray(ref reader, path, depth); break;
            case MessagePackType.String: WriteText(Text(ref reader), path); break;
            case MessagePackType.Integer when IsSigned(reader.NextCode): json.WriteNumberValue(reader.ReadInt64()); break;
            case MessagePackType.Integer: json.WriteNumberValue(reader.ReadUInt64()); break;
            case MessagePackType.Float: WriteFloat(reader.ReadDouble(), path); break;
            case MessagePackType.Boolean: json.WriteBooleanValue(reader.ReadBoolean()); break;
            case MessagePackType.Binary: json.WriteBase64StringValue(reader.ReadBytes()!.Value.ToArray()); break;
            case MessagePackType.Nil: reader.ReadNil(); json.WriteNullValue(); break;
            default: Skip(ref reader); Fault(path, "is of a type that has no form in JSON"); break;
        }
    }

    private void ReadMap(ref MessagePackReader reader, string path, int depth)
    {
        json.WriteStartObject();
        for (var left = reader.ReadMapHeader(); left > 0; left--)
        {
            var name = Name(ref reader, path);
            json.WritePropertyName(name);
            Read(ref reader, Strict.Under(path, name), depth + 1);
        }

        json.WriteEndObject();
    }

    private void ReadArray(ref MessagePackReader reader, string path, int depth)
    {
        json.WriteStartArray();
        var count = reader.ReadArrayHeader();
        for (var i = 0; i < count; i++) Read(ref reader, $"{path}[{i}]", depth + 1);
        json.WriteEndArray();
    }

    private string Name(ref MessagePackReader reader, string path)
    {
        if (reader.NextMessagePackType != MessagePackType.String) Skip(ref reader);
        else if (Text(ref reader) is { } name) return System.Text.Encoding.UTF8.GetString(name);
        Note(path, "has a name that is not Unicode text");
        return "";
    }

    private void WriteText(byte[]? text, string path)
    {
        if (text is not null) json.WriteStringValue(text);
        else Fault(path, "is not Unicode text");
    }

    private void WriteFloat(double value, string path)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else Fault(path, "is not a finite number");
    }

    private void Fault(string path, string why)
    {
        Note(path, why);
        json.WriteNullValue();
    }

    private void Note(string path, string why) => fault ??= new(path.Length == 0 ? Strict.Body : path, why);

    /// <summary>Null for what is not UTF-8: it is refused, not mended, because a fact is hashed as it was said.</summary>
    private static byte[]? Text(ref MessagePackReader reader)
    {
        var text = reader.ReadStringSequence()!.Value.ToArray();
        return Utf8.IsValid(text) ? text : null;
    }

    /// <summary>Passes over one value without a level of the stack for each of its own.</summary>
    private static void Skip(ref MessagePackReader reader)
    {
        for (var left = 1L; left > 0; left--)
        {
            if (reader.NextMessagePackType == MessagePackType.Map) left += 2L * reader.ReadMapHeader();
            else if (reader.NextMessagePackType == MessagePackType.Array) left += reader.ReadArrayHeader();
            else reader.Skip();
        }
    }

    private static bool IsSigned(byte code) =>
        code is >= MessagePackCode.Int8 and <= MessagePackCode.Int64 or >= MessagePackCode.MinNegativeFixInt;
}
