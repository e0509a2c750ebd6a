using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EMiningLive.Contracts;

/// <summary>An exact amount in whole cents of a currency (ISO 4217). On the wire <c>{"amount":"1250000.00","currency":"USD"}</c>.</summary>
[GenerateSerializer, Immutable, Alias("emining.money"), JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money([property: Id(0)] decimal Amount, [property: Id(1)] string Currency)
{
    /// <summary>The largest amount that has a form on the wire: fifteen digits and two decimals.</summary>
    public const decimal Largest = 999_999_999_999_999.99m;

    /// <summary>The amount as events say it: two decimals, no grouping.</summary>
    public string Text => Amount.ToString("0.00", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Currency} {Text}";
}

/// <summary>Reads money strictly (contract, "Forms") and writes it with two decimals.</summary>
public sealed partial class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("is not an object of amount and currency");
        string? amount = null, currency = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (reader.TokenType != JsonTokenType.String) throw new JsonException($"{name} is not a string");
            if (name == "amount" && amount is null) amount = reader.GetString();
            else if (name == "currency" && currency is null) currency = reader.GetString();
            else throw new JsonException($"{name} is unknown or doubled");
        }

        return Parse(amount, currency);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.Text);
        writer.WriteString("currency", value.Currency);
        writer.WriteEndObject();
    }

    /// <summary>The money of the two texts; a <see cref="JsonException"/> says which of them does not fit.</summary>
    public static Money Parse(string? amount, string? currency)
    {
        if (AmountFault(amount) is { } noAmount) throw new JsonException($"amount {noAmount}");
        if (CurrencyFault(currency) is { } noCurrency) throw new JsonException($"currency {noCurrency}");
        return new Money(decimal.Parse(amount!, CultureInfo.InvariantCulture), currency!);
    }

    /// <summary>Why that is not an amount; null when it is one.</summary>
    public static string? AmountFault(string? amount)
    {
        if (amount is null) return "is missing";
        if (Larger().IsMatch(amount)) return OutOfRange;
        if (!Amounts().IsMatch(amount)) return "is not a decimal with at most two places";
        return decimal.Parse(amount, CultureInfo.InvariantCulture) > 0 ? null : OutOfRange;
    }

    /// <summary>Why that is not a currency; null when it is one.</summary>
    public static string? CurrencyFault(string? currency)
    {
        if (currency is null) return "is missing";
        return Currencies().IsMatch(currency) ? null : "is not a three-letter code";
    }

    private const string OutOfRange = "is not from 0.01 to 999999999999999.99";

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?\z")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\A[1-9][0-9]{15,}(\.[0-9]{1,2})?\z")]
    private static partial Regex Larger();

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex Currencies();
}
