using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Who owns a company and who belongs together with it: it declares that itself, and officials verify it; declared anew, anew.</summary>
internal static class Declaring
{
    public static Decision<InvestorEvent> Decide(in Asking asking, DeclareOwners declare)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (asking.Investor.Owners is { } owners && owners.SequenceEqual(declare.Owners)) return new Refusal.AlreadyDone();
        return asking.Then([new OwnersDeclared(declare.Owners), .. Unproved(asking.Investor, Items.BeneficialOwners)]);
    }

    public static Decision<InvestorEvent> Decide(in Asking asking, DeclareAffiliates declare)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (asking.Investor.Affiliates is { } parties && parties.SequenceEqual(declare.Parties)) return new Refusal.AlreadyDone();
        return asking.Then([new AffiliatesDeclared(declare.Parties), .. Unproved(asking.Investor, Items.Affiliates)]);
    }

    /// <summary>What was verified is what had been declared before.</summary>
    private static ImmutableArray<ItemVerified> Unproved(InvestorState investor, string item) =>
        investor.Verified.GetValueOrDefault(item) is { Met: true } ? [new ItemVerified(item, false, null, null)] : [];
}
