using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using Orleans.Concurrency;

namespace EMiningLive.Contracts.Inbox;

/// <summary>A party's inbox. Keyed by the party's id (without <c>inbox/</c>).</summary>
[Alias("emining.inbox-grain")]
public interface IInboxGrain : IFeedGrain
{
    /// <summary>
    /// Decides on the command and answers when the outcome is durable. Interleaves: notices that come together share a commit, and there is
    /// no await between reading the tentative state and enqueuing.
    /// </summary>
    [AlwaysInterleave, Alias("submit")]
    Task<Answer> Submit(Caller caller, CommandId id, InboxCommand command);

    /// <summary>The committed state as this viewer sees it; null when it is not there for them.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<InboxView?> View(Caller viewer);
}
