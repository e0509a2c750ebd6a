using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Rooms;

/// <summary>The rules of a room as they hold, without the reserve: that is a sealed fact of its own.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.rules")]
public sealed record Rules
{
    /// <summary><c>english</c>, <c>twoStage</c> or <c>placer</c>; null in negotiations and meetings.</summary>
    [Id(0)] public string? Preset { get; init; }
    [Id(1)] public string? Currency { get; init; }

    /// <summary>The public floor.</summary>
    [Id(2)] public Money? Start { get; init; }
    [Id(3)] public Step? Step { get; init; }
    [Id(4)] public int? QuietSeconds { get; init; }
    [Id(5)] public DateTimeOffset? OpensAt { get; init; }
    [Id(6)] public DateTimeOffset? ClosesAt { get; init; }
    [Id(7)] public DateTimeOffset? HardStopAt { get; init; }
    [Id(8)] public bool? Anonymous { get; init; }
    [Id(9)] public DateTimeOffset? OffersDueAt { get; init; }
    [Id(10)] public int? AscendingSeconds { get; init; }
    [Id(11), JsonConverter(typeof(DecimalTextConverter))] public decimal? QualifyShare { get; init; }
    [Id(12)] public int? MinBidders { get; init; }
    [Id(13)] public int? Attempt { get; init; }

    /// <summary>What a bidder must have met before it may bid, by code: <c>secp ntn bankStatement fee callDeposit</c>.</summary>
    [Id(14)] public ImmutableArray<string>? Checklist { get; init; }
}

/// <summary>How far apart bids are: <c>fixed</c> and <c>percent</c> have a value, <c>graded</c> has tiers.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.step")]
public sealed record Step
{
    [Id(0)] public required string Kind { get; init; }
    [Id(1), JsonConverter(typeof(DecimalTextConverter))] public decimal? Value { get; init; }
    [Id(2)] public ImmutableArray<Tier>? Steps { get; init; }
}

/// <summary>From this amount on, this step holds.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.tier")]
public sealed record Tier
{
    [Id(0), JsonPropertyName("from"), JsonConverter(typeof(DecimalTextConverter))] public required decimal From { get; init; }
    [Id(1), JsonPropertyName("step"), JsonConverter(typeof(DecimalTextConverter))] public required decimal Step { get; init; }
}

/// <summary>An amount in the rules as it was asked: money, or only its decimals, to be read in the rules' currency.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.amount-asked")]
public readonly record struct AmountAsked([property: Id(0)] decimal Amount, [property: Id(1)] string? Currency);

/// <summary>Reads both forms of <see cref="AmountAsked"/>, each as strictly as money.</summary>
public sealed class AmountAskedConverter : JsonConverter<AmountAsked>
{
    private static readonly MoneyConverter Money = new();

    public override AmountAsked Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(MoneyConverter.Parse(reader.GetString(), "XXX").Amount, null);
        var money = Money.Read(ref reader, type, options);
        return new(money.Amount, money.Currency);
    }

    public override void Write(Utf8JsonWriter writer, AmountAsked value, JsonSerializerOptions options)
    {
        if (value.Currency is { } currency) Money.Write(writer, new Money(value.Amount, currency), options);
        else writer.WriteStringValue(value.Amount.ToString("0.00", CultureInfo.InvariantCulture));
    }
}
