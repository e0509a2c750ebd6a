using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Feeds;
using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Rooms;

/// <summary>A room: what it may do, <see cref="RoomSubject"/> says.</summary>
internal sealed partial class RoomGrain(IGrainContext context, GrainPorts ports, ILogger<RoomGrain> log)
    : FeedGrain<RoomState, RoomCommand, RoomEvent>(FeedId.Room(context.GrainId.Key.ToString()!), RoomSubject.Instance, ports, log), IRoomGrain
{
    private RoomLine? shown;

    public async Task<ImmutableArray<Answer>> SubmitAll(ImmutableArray<Submission> commands) =>
        [.. await Task.WhenAll(commands.Select(SubmitOne))];

    public Task<RoomView?> View(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult(RoomViews.View(now.State, viewer, now.Seq, now.Hash, Now));
    }

    public Task<StandingSeen> Standing(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult(new StandingSeen(now.Seq, Standings.Of(now.State, viewer)));
    }

    /// <summary>The pipeline is told of what it shows of rooms: not of each bid.</summary>
    protected override void Became()
    {
        var line = RoomSummaries.Line(Committed.State, 0);
        if (!Committed.State.Exists || line == shown) return;
        shown = line;
        GrainFactory.GetGrain<IPipelineGrain>(IPipelineGrain.Key).Changed(line with { Version = Committed.Seq }).Ignore();
    }

    /// <summary>What goes wrong with one is not the others' doing.</summary>
    private async Task<Answer> SubmitOne(Submission one)
    {
        try { return await Submit(one.Caller, one.Id, one.Command); }
        catch (Exception e)
        {
            LogUndecided(Feed.Traced, e);
            return new Refused(Unknown.Outcome);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of a command of {Feed} is not known.")]
    private partial void LogUndecided(string feed, Exception e);
}
