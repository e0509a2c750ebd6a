using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Investors;

/// <summary>The way into the profiles of investors.</summary>
public sealed class InvestorDoor(GrainKind<IInvestorGrain> investors, ICommandLimits limits, TimeProvider time)
    : Door<IInvestorGrain, InvestorCommand>("investors", Commands, investors, limits, time)
{
    /// <summary>Where a company takes part is the platform's to tell.</summary>
    public static readonly CommandReader<InvestorCommand> Commands = new(typeof(TakePart), typeof(NothingOfInvestor));

    protected override Task<Answer> Send(IInvestorGrain grain, Caller caller, CommandId id, InvestorCommand command) => grain.Submit(caller, id, command);
}
