using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using Orleans.Concurrency;

namespace EMiningLive.Contracts.Investors;

/// <summary>An investor's profile. Keyed by the party's id (without <c>investors/</c>).</summary>
[Alias("emining.investor-grain")]
public interface IInvestorGrain : IFeedGrain
{
    /// <summary>
    /// Decides on the command and answers when the outcome is durable. Interleaves: commands that come together share a commit, and there is
    /// no await between reading the tentative state and enqueuing.
    /// </summary>
    [AlwaysInterleave, Alias("submit")]
    Task<Answer> Submit(Caller caller, CommandId id, InvestorCommand command);

    /// <summary>The committed state as this viewer sees it; null when it is not there for them.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<InvestorView?> View(Caller viewer);

    /// <summary>
    /// What the platform itself asks of the committed state, to qualify bidders and to find affiliates in one lot; never shown to anyone.
    /// </summary>
    [AlwaysInterleave, Alias("register")]
    Task<InvestorRecord> Register();
}

/// <summary>What the platform may rely on. Of who is not registered: nothing is met, nobody is affiliated.</summary>
/// <param name="Met">Items of the checklist that are met, by code.</param>
/// <param name="Affiliates">As the party itself declared them.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.record")]
public sealed record InvestorRecord(
    [property: Id(0)] bool Registered,
    [property: Id(1)] ImmutableArray<string> Met,
    [property: Id(2)] ImmutableArray<PartyId> Affiliates);
