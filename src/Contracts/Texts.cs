using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts;

/// <summary>Text for people in up to three languages, English always; on the wire an object, or one plain string that stays one.</summary>
[GenerateSerializer, Immutable, Alias("emining.text"), JsonConverter(typeof(LocalTextConverter))]
public sealed record LocalText([property: Id(0)] string En, [property: Id(1)] string? Zh = null, [property: Id(2)] string? Ur = null)
{
    /// <summary>Whether it was given as one string, in whatever language its author wrote.</summary>
    [Id(3)] public bool Plain { get; init; }

    public static LocalText Of(string text) => new(text) { Plain = true };

    /// <summary>Every text in it, to be measured and checked.</summary>
    public IEnumerable<string> All => new[] { En, Zh, Ur }.OfType<string>();
}

/// <summary>Reads and writes <see cref="LocalText"/>; unknown languages are refused.</summary>
public sealed class LocalTextConverter : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return LocalText.Of(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("is neither text nor an object of languages");
        var texts = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            if (language is not ("en" or "zh" or "ur")) throw new JsonException($"{language} is not one of en, zh, ur");
            if (reader.TokenType != JsonTokenType.String) throw new JsonException($"{language} is not text");
            if (!texts.TryAdd(language, reader.GetString()!)) throw new JsonException($"{language} is doubled");
        }

        return texts.TryGetValue("en", out var en)
            ? new LocalText(en, texts.GetValueOrDefault("zh"), texts.GetValueOrDefault("ur"))
            : throw new JsonException("en is required");
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        if (value.Plain) { writer.WriteStringValue(value.En); return; }
        writer.WriteStartObject();
        writer.WriteString("en", value.En);
        if (value.Zh is not null) writer.WriteString("zh", value.Zh);
        if (value.Ur is not null) writer.WriteString("ur", value.Ur);
        writer.WriteEndObject();
    }
}
