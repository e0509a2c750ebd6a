using System.Collections.Immutable;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms.Deciding;

namespace EMiningLive.Domain.Rooms;

/// <summary>
/// What a person may ask of a room in its present phase: for screens, which have no clock of ours; so of the time only what never comes
/// back counts, a draft that can be opened no more. It depends on nothing that is sealed to that person, and the decision itself is taken
/// again with each command.
/// </summary>
internal static class RoomPermissions
{
    public static ImmutableArray<string> May(RoomState room, Caller caller, DateTimeOffset at) =>
        room.IsHost(caller) ? [.. Host(room, at)]
        : room.Present(caller.Party) is { } member && member.As != Places.Observer ? [.. Party(room, member, caller)]
        : [];

    private static IEnumerable<string> Host(RoomState room, DateTimeOffset at)
    {
        yield return "admit";
        if (room.Phase is Phase.Closed or Phase.Cancelled) yield break;
        yield return "expel";
        if (room.Auction is not null) yield return "clear";
        foreach (var type in ByPhase(room, at)) yield return type;
        yield return "cancel";
        yield return "say";
    }

    private static ImmutableArray<string> ByPhase(RoomState room, DateTimeOffset at) => room.Phase switch
    {
        Phase.Draft => room.Auction?.EndsAt <= at ? [] : ["open"],
        Phase.Open when room.Auction is null => ["pause", "freeze", "close"],
        Phase.Open when room.Auction.Stage == Stage.Sealed => ["pause", "freeze", "openOffers"],
        Phase.Open => ["pause", "freeze"],
        Phase.Paused => ["resume", "freeze"],
        _ => ["unfreeze"],
    };

    private static IEnumerable<string> Party(RoomState room, Member member, Caller caller)
    {
        if (room.Phase is Phase.Closed or Phase.Cancelled) yield break;
        if (member.MayAppoint(caller.Person)) yield return "appoint";
        yield return "say";
        if (room.Phase != Phase.Open || member.As != Places.Bidder || !member.IsBoundBy(caller)) yield break;
        if (!Bidding.IsQualified(room, member)) yield break;
        yield return room.Auction!.Stage == Stage.Sealed ? "sealOffer" : "bid";
    }
}
