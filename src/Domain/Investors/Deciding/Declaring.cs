using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Who owns a company and who belongs together with it: it declares that itself, and officials verify it.</summary>
internal static class Declaring
{
    public static Decision<InvestorEvent> Decide(in Asking asking, DeclareOwners declare)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (asking.Investor.Owners is { } owners && owners.SequenceEqual(declare.Owners)) return new Refusal.AlreadyDone();
        return asking.Then(new OwnersDeclared(declare.Owners));
    }

    public static Decision<InvestorEvent> Decide(in Asking asking, DeclareAffiliates declare)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (asking.Investor.Affiliates is { } parties && parties.SequenceEqual(declare.Parties)) return new Refusal.AlreadyDone();
        return asking.Then(new AffiliatesDeclared(declare.Parties));
    }
}
