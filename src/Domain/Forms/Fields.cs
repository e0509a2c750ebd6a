using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;

namespace EMiningLive.Domain;

/// <summary>
/// Whether one field of a command stands in form (contract, "Forms"), whatever it is asked of. Each check names the field by its path as it
/// was sent and answers null where it is in form, so that checks read as a chain of <c>??</c>.
/// </summary>
internal static partial class Fields
{
    public const int LongestText = 4_000;

    /// <summary>The languages in which people are spoken to.</summary>
    public static readonly ImmutableArray<string> Languages = ["en", "zh", "ur"];

    public static Refusal Not(string field, string why) => new Refusal.Invalid(field, why);

    public static Refusal? OneOf(string field, string? value, ImmutableArray<string> words) =>
        value is not null && words.Contains(value) ? null : Not(field, $"is not one of {string.Join(", ", words)}");

    public static Refusal? Text(string field, LocalText text)
    {
        if (text.Plain) return Text(field, text.En);
        return Text($"{field}.en", text.En)
            ?? (text.Zh is { } zh ? Text($"{field}.zh", zh) : null)
            ?? (text.Ur is { } ur ? Text($"{field}.ur", ur) : null);
    }

    public static Refusal? Text(string field, string? text, int longest = LongestText)
    {
        if (string.IsNullOrWhiteSpace(text)) return Not(field, "must not be empty");
        if (text.Contains('\0') || !IsUnicode(text)) return Not(field, "holds U+0000 or half a character");
        return text.EnumerateRunes().Count() <= longest ? null : Not(field, $"is longer than {longest} characters");
    }

    /// <summary>Text that need not be there; where it is, it is not empty.</summary>
    public static Refusal? Optional(string field, LocalText? text) => text is null ? null : Text(field, text);

    public static Refusal? Optional(string field, string? text, int longest = LongestText) => text is null ? null : Text(field, text, longest);

    public static Refusal? Amount(string field, Money money)
    {
        if (money.Currency is null || !IsCurrency(money.Currency)) return Not(field, "has no three-letter currency");
        return Amount(field, money.Amount);
    }

    /// <summary>More than zero, in whole cents, and not beyond what has a form on the wire.</summary>
    public static Refusal? Amount(string field, decimal amount)
    {
        if (amount is <= 0 or > Money.Largest) return Not(field, $"is not from 0.01 to {Money.Largest}");
        return InCents(amount) ? null : Not(field, "has more than two places");
    }

    public static Refusal? Party(string field, PartyId party) => IsPartyId(party) ? null : Not(field, "is not the id of a party");

    /// <summary>The id of a room, a project, or whatever else has a feed.</summary>
    public static Refusal? Key(string field, string? id) => IsKey(id) ? null : Not(field, "is not 1 to 64 of a-z, 0-9 and -, beginning with a letter or digit");

    public static Refusal? Person(string field, PersonId person) =>
        person.Value is { Length: > 0 and <= 128 } id && !id.Any(char.IsControl) && IsUnicode(id) ? null : Not(field, "is not the id of a person");

    public static bool InCents(decimal amount) => decimal.Round(amount, 2) == amount;

    public static bool IsCurrency(string currency) => Currencies().IsMatch(currency);

    public static bool IsPartyId(PartyId party) => IsKey(party.Value);

    /// <summary>Whether it can be the id of a party, or of anything that has a feed: <c>[a-z0-9][a-z0-9-]{0,63}</c>.</summary>
    public static bool IsKey(string? id) => id is not null && Keys().IsMatch(id);

    /// <summary>Whether no surrogate stands alone.</summary>
    public static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Keys();

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex Currencies();
}
