using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Marks against a company, and their lifting: officials' to say, with a reason, for all to see.</summary>
internal static class Striking
{
    public static Decision<InvestorEvent> Decide(in Asking asking, GiveStrike strike)
    {
        if (!asking.ByOfficial) return new Refusal.NotAllowed();
        if (asking.Investor.ActiveStrikes >= InvestorEvolution.MostStrikes) return new Refusal.NotAllowed();
        return asking.Then(new StrikeGiven(strike.Reason, strike.Room));
    }

    public static Decision<InvestorEvent> Decide(in Asking asking, LiftStrike lift)
    {
        if (!asking.ByOfficial) return new Refusal.NotAllowed();
        var given = asking.Investor.Strikes.FirstOrDefault(strike => strike.Seq == lift.Strike);
        if (given is null) return Fields.Not("strike", "is not one of this investor's");
        if (given.LiftedAt is not null) return new Refusal.AlreadyDone();
        return asking.Then(new StrikeLifted(lift.Strike, lift.Reason));
    }
}
