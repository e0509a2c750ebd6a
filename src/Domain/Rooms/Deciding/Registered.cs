using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>
/// What the register of investors has verified of a bidder need not be proved again here; that bidders of one lot belong together is a red
/// flag to the host. What the host has said of an item stands.
/// </summary>
internal static class Registered
{
    public static Decision<RoomEvent> Decide(in Asking asking, NoteRegister note)
    {
        if (asking.Ended || asking.Room.Present(note.Party) is not { As: Places.Bidder } member) return Asking.Nothing;
        return asking.Then([.. Met(asking.Room.Rules, member, note), .. Found(asking.Room, note)]);
    }

    private static IEnumerable<RoomEvent> Met(Rules rules, Member member, NoteRegister note) =>
        from item in rules.Checklist ?? []
        where note.Met.Contains(item) && !member.Cleared.ContainsKey(item)
        select new EligibilityChanged(note.Party, item, Met: true, Note: null);

    private static IEnumerable<RoomEvent> Found(RoomState room, NoteRegister note)
    {
        ImmutableArray<PartyId> here = [.. note.Affiliates.Where(party => room.Present(party) is { As: Places.Bidder })];
        if (here.IsEmpty || here.Append(note.Party).All(party => room.Affiliates.Contains(party))) yield break;
        yield return new AffiliatesFound([note.Party, .. here]);
    }
}
