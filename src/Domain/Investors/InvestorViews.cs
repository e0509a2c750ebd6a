using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Investors;

/// <summary>An investor as one viewer sees it. What a frame would seal to the viewer is not in it.</summary>
public static class InvestorViews
{
    /// <summary>Null when the investor is not there for the caller.</summary>
    /// <param name="version">Seq of the last committed entry that the state takes in.</param>
    /// <param name="head">The chain's head there, 32 bytes.</param>
    public static InvestorView? View(InvestorState investor, Caller caller, long version, byte[] head)
    {
        if (investor.Sees(caller) is not { } viewpoint) return null;
        var confided = Audience.HostAnd(investor.Party).Admits(viewpoint);
        var own = Audience.Only(investor.Party).Admits(viewpoint);
        return new(
            investor.Id,
            investor.Name!,
            investor.Country,
            investor.About,
            investor.Website,
            investor.Minerals,
            investor.Stages,
            investor.Provinces,
            confided ? investor.Ticket : null,
            confided ? Checklist(investor) : null,
            confided ? investor.Owners : null,
            confided ? investor.Affiliates : null,
            own ? [.. investor.Watchlist] : null,
            investor.Strikes,
            investor.TakesPart,
            version,
            head,
            new InvestorMe(viewpoint.ToString(), InvestorPermissions.May(investor, caller)));
    }

    /// <summary>What the platform may rely on.</summary>
    public static InvestorRecord Record(InvestorState investor) => new(
        investor.Exists,
        [.. investor.Verified.Values.Where(item => item.Met).Select(item => item.Item)],
        investor.Affiliates ?? []);

    /// <summary>What its country asks for, then what else somebody looked at.</summary>
    private static ImmutableArray<VerifiedItem> Checklist(InvestorState investor)
    {
        var asked = Items.AskedIn(investor.Country);
        return
        [
            .. asked.Select(item => investor.Verified.GetValueOrDefault(item) ?? new VerifiedItem(item, false, null, null, null)),
            .. investor.Verified.Values.Where(item => !asked.Contains(item.Item)),
        ];
    }
}
