using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox;
using EMiningLive.Grains.Feeds;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Inbox;

/// <summary>A party's inbox: what may happen to it, <see cref="InboxSubject"/> says.</summary>
internal sealed class InboxGrain(IGrainContext context, GrainPorts ports, ILogger<InboxGrain> log)
    : FeedGrain<InboxState, InboxCommand, InboxEvent>(FeedId.Inbox(new(context.GrainId.Key.ToString()!)), InboxSubject.Instance, ports, log), IInboxGrain
{
    public Task<InboxView?> View(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult(InboxViews.View(now.State, viewer, now.Seq, now.Hash));
    }
}
