using System.Collections.Immutable;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Investors;

/// <summary>What a person may ask of an investor, as far as the role goes: for screens. The decision itself is taken again with each command.</summary>
internal static class InvestorPermissions
{
    private static readonly ImmutableArray<string> Officials = ["verify", "strike", "liftStrike"];

    private static readonly ImmutableArray<string> Delegates =
        ["correct", "stateInterests", "stateTicket", "declareOwners", "declareAffiliates", "watch", "unwatch"];

    public static ImmutableArray<string> May(InvestorState investor, Caller caller) =>
        InvestorState.IsOfficial(caller) ? Officials
        : investor.IsDelegate(caller) ? Delegates
        : [];
}
