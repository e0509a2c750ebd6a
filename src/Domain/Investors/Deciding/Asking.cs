using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Where a command is asked: the investor as it stands, who asks, under which id. No rule of investors asks when.</summary>
internal readonly record struct Asking(InvestorState Investor, Caller Caller, CommandId Id)
{
    public bool ByOfficial => InvestorState.IsOfficial(Caller);
    public bool ByDelegate => Investor.IsDelegate(Caller);

    public Decision<InvestorEvent> Then(params ReadOnlySpan<InvestorEvent> what) => Decision<InvestorEvent>.In(new Who(Caller.Party, Caller.Person, Id), what);

    /// <summary>There is nothing to do; only the system is ever told so.</summary>
    public static Decision<InvestorEvent> Nothing => Decision<InvestorEvent>.Of();
}
