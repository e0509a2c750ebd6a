using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using EMiningLive.Grains.Feeds;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Investors;

/// <summary>An investor's profile: what may happen to it, <see cref="InvestorSubject"/> says.</summary>
internal sealed class InvestorGrain(IGrainContext context, GrainPorts ports, ILogger<InvestorGrain> log)
    : FeedGrain<InvestorState, InvestorCommand, InvestorEvent>(FeedId.Investor(new(context.GrainId.Key.ToString()!)), InvestorSubject.Instance, ports, log), IInvestorGrain
{
    public Task<InvestorView?> View(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult(InvestorViews.View(now.State, viewer, now.Seq, now.Hash));
    }

    public Task<InvestorRecord> Register() => Task.FromResult(InvestorViews.Record(Committed.State));
}
