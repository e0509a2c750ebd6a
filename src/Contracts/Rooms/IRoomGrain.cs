using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using Orleans.Concurrency;

namespace EMiningLive.Contracts.Rooms;

/// <summary>A room: an auction, a negotiation or a meeting. Keyed by the room's id (without <c>rooms/</c>).</summary>
[Alias("emining.room-grain")]
public interface IRoomGrain : IFeedGrain
{
    /// <summary>
    /// Decides on the command and answers when the outcome is durable. Interleaves: many bids of one room share a commit,
    /// and there is no await between reading the tentative state and enqueuing.
    /// </summary>
    [AlwaysInterleave, Alias("submit")]
    Task<Answer> Submit(Caller caller, CommandId id, RoomCommand command);

    /// <summary>Decides on each as <see cref="Submit"/> does, in this order; answers in the same, when the outcomes of all are durable.</summary>
    [AlwaysInterleave, Alias("submit-all")]
    Task<ImmutableArray<Answer>> SubmitAll(ImmutableArray<Submission> commands);

    /// <summary>The committed state as this viewer sees it; null when it is not there for them.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<RoomView?> View(Caller viewer);

    /// <summary>Where the viewer's own party stands: what a list needs, at a fraction of a view.</summary>
    [AlwaysInterleave, Alias("standing")]
    Task<StandingSeen> Standing(Caller viewer);
}

/// <summary>A command with the one who sent it.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.submission")]
public sealed record Submission([property: Id(0)] Caller Caller, [property: Id(1)] CommandId Id, [property: Id(2)] RoomCommand Command);

/// <param name="Version">Seq of the last committed entry that it takes in.</param>
/// <param name="Mine">Null where the viewer's party does not bid, and where nothing is live.</param>
[GenerateSerializer, Immutable, Alias("emining.room.standing-seen")]
public sealed record StandingSeen([property: Id(0)] long Version, [property: Id(1)] OwnStanding? Mine);
