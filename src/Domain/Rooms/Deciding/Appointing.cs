using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Who of a party is its lead, delegate, adviser or interpreter here: the party's own affair.</summary>
internal static class Appointing
{
    /// <summary>As many people as a party may appoint, so that the state stays bounded.</summary>
    public const int MostPeople = 100;

    public static Decision<RoomEvent> Decide(in Asking asking, Appoint appoint)
    {
        if (asking.Member is not { } member || member.As == Places.Observer) return new Refusal.NotAllowed();
        if (!member.MayAppoint(asking.Caller.Person)) return new Refusal.NotAllowed();
        if (member.Appointed.Count >= MostPeople && !member.Appointed.ContainsKey(appoint.Person.Value)) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (member.Appointed.GetValueOrDefault(appoint.Person.Value) == appoint.As) return new Refusal.AlreadyDone();
        return asking.Then(new PersonAppointed(appoint.Person, appoint.As));
    }
}
