using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>What of the checklist is proved: officials' to say, of whatever authority.</summary>
internal static class Verifying
{
    public static Decision<InvestorEvent> Decide(in Asking asking, VerifyItem verify)
    {
        if (!asking.ByOfficial) return new Refusal.NotAllowed();
        if (Fields.OneOf("item", verify.Item, Items.KnownIn(asking.Investor.Country)) is { } elsewhere) return elsewhere;
        if (IsSo(asking.Investor, verify)) return new Refusal.AlreadyDone();
        return asking.Then(new ItemVerified(verify.Item, verify.Met, verify.Reference, verify.Note));
    }

    private static bool IsSo(InvestorState investor, VerifyItem verify) =>
        investor.Verified.GetValueOrDefault(verify.Item) is { } item
        && item.Met == verify.Met
        && item.Reference == verify.Reference
        && item.Note == verify.Note;
}
