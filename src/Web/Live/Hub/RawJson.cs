using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Live.Hub;

/// <summary>JSON that is already written, e.g. once for all who look from one viewpoint. UTF-8.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed record RawJson(byte[] Utf8)
{
    public static readonly RawJson Null = new("null"u8.ToArray());

    public static RawJson Refused(Refusal refusal) => new([.. "{\"refusal\":"u8, .. Wire.Write(refusal), .. "}"u8]);

    public static RawJson Receipt(Receipt receipt) => new([.. "{\"receipt\":"u8, .. Wire.Write(receipt), .. "}"u8]);

    public static RawJson Of(Answer answer) => answer switch
    {
        Receipt receipt => Receipt(receipt),
        Refused refused => Refused(refused.Refusal),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is not an answer of the contract"),
    };

    /// <summary>An array of values that are already written.</summary>
    public static RawJson Array(IEnumerable<byte[]> items)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)'[');
        foreach (var item in items)
        {
            if (bytes.Length > 1) bytes.WriteByte((byte)',');
            bytes.Write(item);
        }

        bytes.WriteByte((byte)']');
        return new(bytes.ToArray());
    }

    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}

/// <summary>Writes the bytes as they are.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        new(Encoding.UTF8.GetBytes(JsonElement.ParseValue(ref reader).GetRawText()));

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8, skipInputValidation: true);
}
