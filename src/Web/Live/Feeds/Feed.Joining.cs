using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>What a viewer who joins gets: where the feed stands, and what followed on the seq that they named.</summary>
/// <param name="Frames">Without a gap from that seq on. What they opened of what came before is sent as all that follows.</param>
/// <param name="Truth">How far the feed itself is, as its grain said; frames between the two are on their way here.</param>
/// <param name="More">Frames up to the head's version are missing here: they are to be read while live ones flow.</param>
public sealed record Joined(Viewpoint Viewpoint, Head Head, Head Truth, ImmutableArray<FrameText> Frames, bool More);

/// <summary>What came of joining: one of the two; neither when the feed has just been retired here.</summary>
public readonly record struct JoinAnswer(Joined? Joined, Refusal? Refusal)
{
    public static implicit operator JoinAnswer(Refusal refusal) => new(null, refusal);
    public static implicit operator JoinAnswer(Joined joined) => new(joined, null);
}

public sealed partial class Feed
{
    /// <summary>
    /// Registers the connection before the grain is asked, so that an expulsion in between is not missed; what it gets
    /// is read at the moment from which it is told of all that follows.
    /// </summary>
    /// <param name="after">The last seq that the viewer knows; null for whoever wants only what comes.</param>
    public async Task<JoinAnswer> Join(ISubscriber viewer, long? after)
    {
        bool isNew;
        lock (gate)
        {
            if (retired.IsCancellationRequested) return default;
            isNew = viewers.TryAdd(viewer, null);
        }

        var answer = await Ask(viewer.Caller);
        if (answer is WatchRefused { Refusal: var refusal })
        {
            if (isNew || refusal is not Refusal.Unavailable) Leave(viewer);
            return refusal;
        }

        var watching = (Watching)answer;
        if (after > Head.Version && watching.Head.Version > Head.Version && !await TryCatchUp())
        {
            if (isNew) Leave(viewer);
            return new Refusal.Unavailable(1000);
        }

        var joined = Admit(viewer, watching, after, isNew);
        SendAll();
        return joined;
    }

    private async Task<bool> TryCatchUp()
    {
        try { await CatchUp(); }
        catch (Exception failed) when (!retired.IsCancellationRequested) { LogNotCaughtUp(id.Traced, failed); return false; }
        return true;
    }

    private JoinAnswer Admit(ISubscriber viewer, Watching watching, long? known, bool isNew)
    {
        var viewpoint = watching.Viewpoint;
        lock (gate)
        {
            if (!viewers.ContainsKey(viewer)) return new Refusal.NotFound();
            var after = known ?? tail.Version;
            if (after > tail.Version)
            {
                if (isNew) Remove(viewer);
                return new Refusal.Diverged(tail.Version, tail.Head);
            }

            viewers[viewer] = viewpoint;
            var more = after < tail.Reach;
            var missed = more ? [] : tail.After(after).Select(fact => Cutting.Frame(viewpoint, fact));
            if (!more && Cutting.Batch(id, viewpoint, tail.OpenedAfter(after)) is { } opened && viewer.Put(opened)) put.Add(viewer);
            return new Joined(viewpoint, new(tail.Version, tail.Head), watching.Head, [.. missed], more);
        }
    }

    /// <summary>Whether that person may watch, and from where; the grain alone knows. Subscribes this node by the way.</summary>
    private async Task<WatchAnswer> Ask(Caller caller)
    {
        try
        {
            var answer = await time.Persistently(() => grain.Watch(Watcher, caller, Head.Version));
            // The grain cannot know less than it told: a second activation that is out of date, or a database set back. The keeper finds out.
            return answer is WatchRefused { Refusal: Refusal.Diverged } ? new WatchRefused(new Refusal.Unavailable(2000)) : answer;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogNotAsked(id.Traced, failed);
            return new WatchRefused(new Refusal.Unavailable(1000));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Feed} could not be asked who may watch it")]
    private partial void LogNotAsked(string feed, Exception failed);
}
