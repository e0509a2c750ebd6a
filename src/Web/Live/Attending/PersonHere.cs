using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Web.Live.Attending;

/// <summary>Someone who is in a feed now, as the hub tells it.</summary>
/// <param name="Name">Where it is known.</param>
/// <param name="State"><c>here</c> or <c>away</c>.</param>
public sealed record PersonHere(PersonId Person, PartyId Party, string? Name, string? PartyName, string Viewpoint, string State)
{
    public static PersonHere Of(Presence one, Names names) =>
        new(one.Person, one.Party, names.Of(one.Person), names.Of(one.Party), one.Viewpoint.ToString(), one.State);
}

/// <summary>A passing sign of someone, as the hub tells it.</summary>
/// <param name="Kind"><c>typing</c> or <c>reading</c>.</param>
/// <param name="To">For typing: <c>room</c>, <c>party</c> or <c>host</c>.</param>
public sealed record SignalHeard(PersonId Person, PartyId Party, string? Name, string? PartyName, string Viewpoint, string Kind, string? To)
{
    public static SignalHeard Of(Signal one, Names names) =>
        new(one.Person, one.Party, names.Of(one.Person), names.Of(one.Party), one.Viewpoint.ToString(), one.Kind, one.To);
}
