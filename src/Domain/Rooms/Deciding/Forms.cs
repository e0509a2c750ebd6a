using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Whether a command stands in form, whatever the room's present state: the same command is in form for ever.</summary>
internal static class Forms
{
    private static readonly ImmutableArray<string> AllKinds = [Kinds.Auction, Kinds.Negotiation, Kinds.Meeting];
    private static readonly ImmutableArray<string> AllPosts = [Posts.Lead, Posts.Delegate, Posts.Adviser, Posts.Interpreter];
    private static readonly ImmutableArray<string> AllHearers = [Hearers.Room, Hearers.Party, Hearers.Host];

    public static Refusal? Invalid(CreateRoom create)
    {
        if (Fields.OneOf("kind", create.Kind, AllKinds) is { } kind) return kind;
        if (Fields.Text("title", create.Title) is { } title) return title;
        if (create.Project is { } project && Fields.Text("project", project) is { } unfit) return unfit;
        return create.Kind == Kinds.Auction ? RulesForm.Invalid(create.Rules) : RulesForm.NotEmpty(create.Rules);
    }

    /// <summary>Null when it is in form for a room of this kind and with these rules.</summary>
    public static Refusal? Invalid(RoomState room, RoomCommand command)
    {
        if (!Fits(room, command)) return Fields.Not("type", "is not asked of this kind of room");
        return command switch
        {
            Admit admit => Party(room, admit.Party) ?? Fields.OneOf("as", admit.As, PlacesIn(room)),
            Expel expel => Party(room, expel.Party) ?? Fields.Text("reason", expel.Reason),
            Clear clear => Party(room, clear.Party) ?? Fields.OneOf("item", clear.Item, ItemsOf(room)) ?? (clear.Note is { } note ? Fields.Text("note", note) : null),
            Pause pause => Fields.Text("reason", pause.Reason),
            Freeze freeze => Fields.Text("reason", freeze.Reason),
            Unfreeze unfreeze => Fields.Text("reason", unfreeze.Reason),
            Cancel cancel => Fields.Text("reason", cancel.Reason),
            Appoint appoint => Fields.Person("person", appoint.Person) ?? Fields.OneOf("as", appoint.As, AllPosts),
            Say say => Fields.Text("text", say.Text) ?? Fields.OneOf("lang", say.Lang, Fields.Languages) ?? Fields.OneOf("to", say.To, AllHearers),
            Bid bid => Fields.Amount("amount", bid.Amount) ?? (bid.UpTo is { } upTo ? Limit(bid.Amount, upTo) : null),
            SealOffer offer => Fields.Amount("amount", offer.Amount),
            _ => null,
        };
    }

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
        if (!Fields.IsPartyId(party)) return Fields.Not("party", "is not the id of a party");
        if (party.IsReserved) return Fields.Not("party", "stands for the platform or its readers, and cannot be admitted");
        return party == room.Host ? Fields.Not("party", "is the host itself") : null;
    }

    private static Refusal? Limit(Money amount, Money upTo) =>
        Fields.Amount("upTo", upTo) ?? (upTo.Currency == amount.Currency && upTo.Amount < amount.Amount ? Fields.Not("upTo", "is less than the amount") : null);
}
