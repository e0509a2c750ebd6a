using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Investors;

/// <summary>The way into the profiles of investors.</summary>
public sealed class InvestorDoor(GrainKind<IInvestorGrain> investors, ICommandLimits limits, IPartyDirectory directory, TimeProvider time)
    : Door<IInvestorGrain, InvestorCommand>("investors", Commands, investors, limits, time)
{
    /// <summary>Where a company takes part is the platform's to tell.</summary>
    public static readonly CommandReader<InvestorCommand> Commands = new(typeof(TakePart), typeof(NothingOfInvestor));

    protected override Task<Answer> Send(IInvestorGrain grain, Caller caller, CommandId id, InvestorCommand command) => grain.Submit(caller, id, command);

    protected override bool Begins(JsonElement command) => Reader.Asks<RegisterInvestor>(command);

    // Who there is is known here alone: the rules know ids.
    protected override async Task<Refusal.Invalid?> Unfit(Caller caller, FeedId feed, InvestorCommand command) => command switch
    {
        RegisterInvestor => await directory.NoCompany("investor", PartyId.Of(feed.Key)),
        DeclareAffiliates declare => await FirstOf(declare.Parties.Select((party, i) => directory.NoCompany($"parties[{i}]", party))),
        _ => null,
    };

    private static async Task<Refusal.Invalid?> FirstOf(IEnumerable<Task<Refusal.Invalid?>> faults)
    {
        foreach (var fault in faults)
        {
            if (await fault is { } found) return found;
        }

        return null;
    }
}
