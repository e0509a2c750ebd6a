using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Whether a command stands in form, whatever the room's present state: the same command is in form for ever.</summary>
internal static partial class Forms
{
    public const int LongestText = 4_000;

    private static readonly ImmutableArray<string> AllKinds = [Kinds.Auction, Kinds.Negotiation, Kinds.Meeting];
    private static readonly ImmutableArray<string> AllPosts = [Posts.Lead, Posts.Delegate, Posts.Adviser, Posts.Interpreter];
    private static readonly ImmutableArray<string> AllHearers = [Hearers.Room, Hearers.Party, Hearers.Host];
    private static readonly ImmutableArray<string> AllLanguages = ["en", "zh", "ur"];

    public static Refusal? Invalid(CreateRoom create)
    {
        if (OneOf("kind", create.Kind, AllKinds) is { } kind) return kind;
        if (Text("title", create.Title) is { } title) return title;
        if (create.Project is { } project && Text("project", project) is { } unfit) return unfit;
        return create.Kind == Kinds.Auction ? RulesForm.Invalid(create.Rules) : RulesForm.NotEmpty(create.Rules);
    }

    /// <summary>Null when it is in form for a room of this kind and with these rules.</summary>
    public static Refusal? Invalid(RoomState room, RoomCommand command)
    {
        if (!Fits(room, command)) return Not("type", "is not asked of this kind of room");
        return command switch
        {
            Admit admit => Party(room, admit.Party) ?? OneOf("as", admit.As, PlacesIn(room)),
            Expel expel => Party(room, expel.Party) ?? Text("reason", expel.Reason),
            Clear clear => Party(room, clear.Party) ?? OneOf("item", clear.Item, ItemsOf(room)) ?? (clear.Note is { } note ? Text("note", note) : null),
            Pause pause => Text("reason", pause.Reason),
            Freeze freeze => Text("reason", freeze.Reason),
            Unfreeze unfreeze => Text("reason", unfreeze.Reason),
            Cancel cancel => Text("reason", cancel.Reason),
            Appoint appoint => Person(appoint.Person) ?? OneOf("as", appoint.As, AllPosts),
            Say say => Text("text", say.Text) ?? OneOf("lang", say.Lang, AllLanguages) ?? OneOf("to", say.To, AllHearers),
            Bid bid => Amount("amount", bid.Amount) ?? (bid.UpTo is { } upTo ? Limit(bid.Amount, upTo) : null),
            SealOffer offer => Amount("amount", offer.Amount),
            _ => null,
        };
    }

    public static Refusal? Amount(string field, Money money)
    {
        if (money.Currency is null || !Currencies().IsMatch(money.Currency)) return Not(field, "has no three-letter currency");
        return Amount(field, money.Amount);
    }

    /// <summary>More than zero, in whole cents, and not beyond what has a form on the wire.</summary>
    public static Refusal? Amount(string field, decimal amount)
    {
        if (amount is <= 0 or > Money.Largest) return Not(field, $"is not from 0.01 to {Money.Largest}");
        return InCents(amount) ? null : Not(field, "has more than two places");
    }

    public static bool InCents(decimal amount) => decimal.Round(amount, 2) == amount;

    public static bool IsCurrency(string currency) => Currencies().IsMatch(currency);

    public static Refusal? OneOf(string field, string? value, ImmutableArray<string> words) =>
        value is not null && words.Contains(value) ? null : Not(field, $"is not one of {string.Join(", ", words)}");

    public static Refusal Not(string field, string why) => new Refusal.Invalid(field, why);

    private static bool Fits(RoomState room, RoomCommand command) => command switch
    {
        Clear or Bid => room.Kind == Kinds.Auction,
        SealOffer or OpenOffers => room.Rules.Preset == Presets.TwoStage,
        Close => room.Kind != Kinds.Auction,
        _ => true,
    };

    private static ImmutableArray<string> PlacesIn(RoomState room) =>
        room.Kind == Kinds.Auction ? [Places.Bidder, Places.Observer] : [Places.Counterparty, Places.Observer];

    private static ImmutableArray<string> ItemsOf(RoomState room) => [.. (room.Rules.Checklist ?? []).Union(Presets.PlacerChecklist)];

    private static Refusal? Party(RoomState room, PartyId party)
    {
        if (party.Value is null || !PartyIds().IsMatch(party.Value)) return Not("party", "is not the id of a party");
        if (party == PartyId.System) return Not("party", "is the system itself, which cannot be admitted");
        return party == room.Host ? Not("party", "is the host itself") : null;
    }

    private static Refusal? Person(PersonId person) =>
        person.Value is { Length: > 0 and <= 128 } id && !id.Any(char.IsControl) && IsUnicode(id) ? null : Not("person", "is not the id of a person");

    private static Refusal? Limit(Money amount, Money upTo) =>
        Amount("upTo", upTo) ?? (upTo.Currency == amount.Currency && upTo.Amount < amount.Amount ? Not("upTo", "is less than the amount") : null);

    private static Refusal? Text(string field, LocalText text)
    {
        if (text.Plain) return Text(field, text.En);
        return Text($"{field}.en", text.En)
            ?? (text.Zh is { } zh ? Text($"{field}.zh", zh) : null)
            ?? (text.Ur is { } ur ? Text($"{field}.ur", ur) : null);
    }

    private static Refusal? Text(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Not(field, "must not be empty");
        if (text.Contains('\0') || !IsUnicode(text)) return Not(field, "holds U+0000 or half a character");
        return text.EnumerateRunes().Count() <= LongestText ? null : Not(field, $"is longer than {LongestText} characters");
    }

    /// <summary>Whether no surrogate stands alone.</summary>
    private static bool IsUnicode(string text)
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
    private static partial Regex PartyIds();

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex Currencies();
}
