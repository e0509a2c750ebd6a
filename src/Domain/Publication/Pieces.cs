using System.Globalization;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>The small forms that recur in releases: texts in three languages, money, days, lists.</summary>
internal static class Pieces
{
    public static JsonObject Value(Money money) => new() { ["amount"] = money.Amount, ["currency"] = money.Currency };

    /// <summary>A text, the other languages beside it as the standard has it: <c>title</c>, <c>title_zh</c>, <c>title_ur</c>.</summary>
    public static JsonObject Text(this JsonObject to, string name, LocalText? text)
    {
        if (text is null) return to;
        to[name] = text.En;
        if (text.Zh is not null) to[$"{name}_zh"] = text.Zh;
        if (text.Ur is not null) to[$"{name}_ur"] = text.Ur;
        return to;
    }

    /// <summary>The same where an earlier release may have said more: null takes back, as the standard has it.</summary>
    public static JsonObject TextAnew(this JsonObject to, string name, LocalText? text)
    {
        (to[name], to[$"{name}_zh"], to[$"{name}_ur"]) = (text?.En, text?.Zh, text?.Ur);
        return to;
    }

    /// <summary>Adds what is there.</summary>
    public static JsonObject Known(this JsonObject to, string name, JsonNode? value)
    {
        if (value is not null) to[name] = value;
        return to;
    }

    public static JsonObject Known(this JsonObject to, string name, DateTimeOffset? at) => to.Known(name, at is { } known ? Time(known) : null);

    public static JsonNode Time(DateTimeOffset at) => InstantConverter.Text(at);

    /// <summary>A day as a time: the standard knows no days.</summary>
    public static JsonNode Day(string day) => $"{day}T00:00:00.000Z";

    /// <summary>A figure with exactly the places that it was given.</summary>
    public static JsonNode Number(decimal value) => JsonValue.Create(value);

    /// <summary>As GeoJSON has it: longitude first.</summary>
    public static JsonArray Coordinates(GeoPoint place) => new(Number(place.Lon), Number(place.Lat));

    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    public static JsonArray List(params IEnumerable<JsonObject> items) => new([.. items]);

    public static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The entry's place in the chain, so that a release can be held against the record.</summary>
    public static JsonObject Place<TEvent>(in PublicFact<TEvent> fact) where TEvent : class =>
        new() { ["feed"] = fact.Feed.Value, ["seq"] = fact.Seq, ["head"] = Convert.ToBase64String(fact.Head) };
}
