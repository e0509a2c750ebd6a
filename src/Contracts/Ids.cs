using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts;

/// <summary>A company, authority, organiser or observer: those in whose name facts stand. Lower-case, e.g. <c>heding</c>.</summary>
[GenerateSerializer, Immutable, Alias("emining.party-id"), JsonConverter(typeof(WordConverter<PartyId>))]
public readonly record struct PartyId([property: Id(0)] string Value) : IWord<PartyId>
{
    /// <summary>In whose name timers and outages are written.</summary>
    public static readonly PartyId System = new("system");

    /// <summary>Reader of a line that everyone signed in finds; no party has this id.</summary>
    public static readonly PartyId Everyone = new("everyone");

    /// <summary>Reader of a line that everyone finds, signed in or not; no party has this id.</summary>
    public static readonly PartyId Public = new("public");

    /// <summary>Whether no party can have this id: it stands for the platform, or for readers.</summary>
    [JsonIgnore] public bool IsReserved => this == System || this == Everyone || this == Public;

    public static PartyId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A person's opaque id; never a name or an e-mail address.</summary>
[GenerateSerializer, Immutable, Alias("emining.person-id"), JsonConverter(typeof(WordConverter<PersonId>))]
public readonly record struct PersonId([property: Id(0)] string Value) : IWord<PersonId>
{
    public static readonly PersonId System = new("system");
    public static PersonId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>What a bidder is called in a room: <c>B1</c>, <c>B2</c> … by a draw, so that the number tells nothing.</summary>
[GenerateSerializer, Immutable, Alias("emining.bidder-id"), JsonConverter(typeof(WordConverter<BidderId>))]
public readonly record struct BidderId([property: Id(0)] string Value) : IWord<BidderId>, IComparable<BidderId>
{
    public static BidderId Of(string value) => new(value);
    public static BidderId Number(int n) => new($"B{n}");

    /// <summary>By number: B2 before B10.</summary>
    public int CompareTo(BidderId other) =>
        Value.Length != other.Value.Length ? Value.Length - other.Value.Length : string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>The UUID that a client made for its command: the same id has one effect for ever.</summary>
[GenerateSerializer, Immutable, Alias("emining.command-id"), JsonConverter(typeof(WordConverter<CommandId>))]
public readonly record struct CommandId([property: Id(0)] Guid Value) : IWord<CommandId>
{
    public static CommandId Of(string value) => new(Guid.ParseExact(value, "D"));
    public override string ToString() => Value.ToString("D");
}

/// <summary>The name of a stream of facts, as in the contract: <c>rooms/{id}</c>, <c>projects/{id}</c> …</summary>
[GenerateSerializer, Immutable, Alias("emining.feed-id"), JsonConverter(typeof(WordConverter<FeedId>))]
public readonly record struct FeedId([property: Id(0)] string Value) : IWord<FeedId>, IComparable<FeedId>
{
    public static FeedId Of(string value) => new(value);
    public static FeedId Room(string id) => new($"rooms/{id}");
    public static FeedId Project(string id) => new($"projects/{id}");

    public static FeedId Investor(PartyId party) => new($"investors/{party}");
    public static FeedId Inbox(PartyId party) => new($"inbox/{party}");

    /// <summary>As logs, traces and metrics may name it: whose inbox something goes into would tell whom it concerns.</summary>
    [JsonIgnore] public string Traced => Kind == "inbox" ? Kind : Value;

    /// <summary>The subject: <c>rooms</c> of <c>rooms/0198…</c>.</summary>
    public string Kind => Value[..Math.Max(0, Value.IndexOf('/'))];

    /// <summary>What stands after the subject.</summary>
    public string Key => Value[(Value.IndexOf('/') + 1)..];

    public int CompareTo(FeedId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>An id that is one word on the wire and a type of its own in code, so that swapped arguments do not compile.</summary>
public interface IWord<T> where T : struct, IWord<T>
{
    static abstract T Of(string value);
}

/// <summary>Writes an <see cref="IWord{T}"/> as its string, also as the key of a map.</summary>
public sealed class WordConverter<T> : JsonConverter<T> where T : struct, IWord<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString());
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) throw new JsonException("must not be empty");
        try { return T.Of(text); }
        catch (FormatException) { throw new JsonException("is not an id"); }
    }
}
