using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Web.Protection;

/// <summary>Holds against their form the values that converters of our own read: only so a fault can name the member inside.</summary>
internal static class Values
{
    private static readonly string[] Languages = ["en", "zh", "ur"];

    /// <summary>The check for values of that member; null where there is none beside the type's.</summary>
    public static Func<JsonElement, string, Refusal.Invalid?>? Known(JsonPropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(Money)) return OfMoney;
        if (type == typeof(AmountAsked)) return OfAmount;
        if (type == typeof(LocalText)) return OfText;
        if (type == typeof(bool)) return OfFlag;
        return type == typeof(int) ? OfCount : null;
    }

    private static Refusal.Invalid? OfMoney(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) return new(path, "is not an object of amount and currency");
        if (Stranger(json, path, "amount", "currency") is { } unknown) return unknown;
        return Part(json, path, "amount", MoneyConverter.AmountFault) ?? Part(json, path, "currency", MoneyConverter.CurrencyFault);
    }

    private static Refusal.Invalid? OfAmount(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.String) return OfMoney(json, path);
        return MoneyConverter.AmountFault(json.GetString()) is { } why ? new(path, why) : null;
    }

    private static Refusal.Invalid? OfText(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.String) return null;
        if (json.ValueKind != JsonValueKind.Object) return new(path, "is neither text nor an object of languages");
        if (Stranger(json, path, Languages) is { } unknown) return unknown;
        if (!json.TryGetProperty("en", out _)) return new(Strict.Under(path, "en"), "is missing");
        return json.EnumerateObject().Select(text => NoText(text.Value, Strict.Under(path, text.Name))).FirstOrDefault(fault => fault is not null);
    }

    private static Refusal.Invalid? OfCount(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Number) return new(path, "is not a number");
        return json.TryGetInt32(out _) ? null : new(path, $"is not a whole number from {int.MinValue} to {int.MaxValue}");
    }

    private static Refusal.Invalid? OfFlag(JsonElement json, string path) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new(path, "is neither true nor false");

    private static Refusal.Invalid? Stranger(JsonElement json, string path, params string[] known) =>
        json.EnumerateObject().Where(member => !known.Contains(member.Name)).Select(member => new Refusal.Invalid(Strict.Under(path, member.Name), "is not known")).FirstOrDefault();

    private static Refusal.Invalid? Part(JsonElement json, string path, string name, Func<string?, string?> faultOf)
    {
        var field = Strict.Under(path, name);
        var sent = json.TryGetProperty(name, out var part);
        if (sent && NoText(part, field) is { } fault) return fault;
        return faultOf(sent ? part.GetString() : null) is { } why ? new(field, why) : null;
    }

    private static Refusal.Invalid? NoText(JsonElement json, string field) => json.ValueKind == JsonValueKind.String ? null : new(field, "is not a string");
}
