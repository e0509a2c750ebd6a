using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>A profile begins, and its company corrects it.</summary>
internal static class Registering
{
    /// <summary>Who may not register is told so before the command's id is looked at, and does not learn whether the investor is there.</summary>
    public static Refusal? NotAllowed(InvestorState investor, Caller caller) =>
        CanBe(investor.Party) && (InvestorState.IsOfficial(caller) || investor.IsDelegate(caller)) ? null : new Refusal.NotAllowed();

    public static Decision<InvestorEvent> Decide(in Asking asking, RegisterInvestor register)
    {
        if (asking.Investor.Exists) return new Refusal.AlreadyDone();
        return asking.Then(new InvestorRegistered(register.Name, register.Country, register.About, register.Website));
    }

    public static Decision<InvestorEvent> Decide(in Asking asking, CorrectInvestor correct)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (IsSo(asking.Investor, correct)) return new Refusal.AlreadyDone();
        return asking.Then(new InvestorCorrected(correct.Name, correct.Country, correct.About, correct.Website, correct.Reason));
    }

    /// <summary>The words that stand for nobody or for all are no company's.</summary>
    private static bool CanBe(PartyId party) => Fields.IsPartyId(party) && !party.IsReserved;

    private static bool IsSo(InvestorState investor, CorrectInvestor correct) =>
        (correct.Name ?? investor.Name) == investor.Name
        && (correct.Country ?? investor.Country) == investor.Country
        && (correct.About ?? investor.About) == investor.About
        && (correct.Website ?? investor.Website) == investor.Website;
}
