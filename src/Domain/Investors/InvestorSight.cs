using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors;

/// <summary>Who may see the two parts of an entry. Nothing of an investor is ever opened later.</summary>
internal static class InvestorSight
{
    /// <summary>That an official looked at something is no secret; what was found is.</summary>
    public static Sight Seen(PartyId party, InvestorEvent what) => what switch
    {
        ItemVerified => new(Audience.All, Audience.HostAnd(party)),
        TicketStated or OwnersDeclared or AffiliatesDeclared => Both(Audience.HostAnd(party)),
        ProjectWatched or ProjectUnwatched => Both(Audience.Only(party)),
        _ => Both(Audience.All),
    };

    private static Sight Both(Audience audience) => new(audience, audience);
}
