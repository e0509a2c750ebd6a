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
    public Task<InvestorAnswer> View(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult<InvestorAnswer>(
            InvestorViews.View(now.State, viewer, now.Seq, now.Hash) is { } view ? new InvestorSeen(view) : new InvestorNotSeen(new Refusal.NotFound()));
    }

    public Task<InvestorRecord> Register() => Task.FromResult(InvestorViews.Record(Committed.State));
}
