using System.Diagnostics.CodeAnalysis;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace EMiningLive.Web.Live.Hub;

/// <summary>
/// The hub of the contract, <c>/hubs/live</c>. Its methods take JSON of any shape, so that what does not fit is refused with
/// the name of the argument; every expected no is a value <c>{refusal}</c>.
/// </summary>
public sealed class LiveHub(FeedRegistry feeds, FeedSources sources, LiveConnections connections, LiveHeads heads) : Microsoft.AspNetCore.SignalR.Hub
{
    private static readonly string[] Methods = [nameof(Watch), nameof(Unwatch), nameof(Submit), nameof(Signal)];

    /// <summary>Whether the hub has a method of that name, in whatever case.</summary>
    internal static bool Has(string method) => Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    private HubConnection Connection => Context.Features.GetRequiredFeature<HubConnection>();

    public override Task OnConnectedAsync()
    {
        if (!connections.TryAdd(Connection, Context.User!)) Connection.TurnAway(Endings.TooManyConnections);
        return base.OnConnectedAsync();
    }

    /// <summary>Tells of all that follows on that seq, and answers with what was missed.</summary>
    public async Task<RawJson> Watch(Sent feed, Sent after)
    {
        if (Asked.Feed(feed.Json) is not { } id) return Asked.NotAFeed;
        if (Asked.Seq(after.Json) is not { } seq) return Asked.NotASeq;
        var watchedBefore = Connection.Watches(id);
        if (!Connection.TryWatch(id)) return RawJson.Refused(new Refusal.TooManyRequests(1000));
        var answer = await feeds.Join(Connection, id, seq);
        if (answer.Joined is not { } joined || Connection.Gone) return Unwatched(id, watchedBefore, answer.Refusal ?? new Refusal.NotFound());
        if (!Connection.Watches(id)) return RawJson.Refused(new Refusal.NotFound());
        Connection.Beat(heads.Now(id, joined.Truth));
        return Written(joined);
    }

    public RawJson Unwatch(Sent feed)
    {
        if (Asked.Feed(feed.Json) is not { } id) return Asked.NotAFeed;
        feeds.Leave(Connection, id);
        Connection.Unwatch(id);
        return RawJson.Null;
    }

    /// <summary>Answers when the outcome is durable, refused or unknown.</summary>
    public async Task<RawJson> Submit(Sent feed, Sent command)
    {
        if (Asked.Feed(feed.Json) is not { } id) return Asked.NotAFeed;
        return sources.Of(id) is { } source
            ? RawJson.Of(await source.Submit(Connection.Caller, id, command.Reading, Context.ConnectionAborted))
            : RawJson.Refused(new Refusal.NotFound());
    }

    /// <summary>Shows that this person types, reads, is here or away. Nothing of it is stored.</summary>
    public async Task<RawJson> Signal(Sent feed, Sent signal)
    {
        if (Asked.Feed(feed.Json) is not { } id) return Asked.NotAFeed;
        if (Asked.Signal(signal.Json) is not { } asked) return Asked.NotASignal;
        if (!Connection.Watches(id) || feeds.AttendanceOf(id) is not { } attendance) return RawJson.Refused(new Refusal.NotFound());
        return await attendance.Hear(Connection, asked.Kind, asked.To) ? RawJson.Null : RawJson.Refused(new Refusal.NotFound());
    }

    /// <summary>Stands for every call that fits no method.</summary>
    /// <param name="part"><c>target</c> where there is no such method, <c>arguments</c> where it takes others, <c>type</c> where a stream is asked for or brought.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "SignalR finds no static methods.")]
    public RawJson Refuse(string part) => part switch
    {
        "target" => Asked.NotAMethod,
        "type" => Asked.NotACall,
        _ => Asked.NotItsArguments,
    };

    private RawJson Unwatched(FeedId id, bool watchedBefore, Refusal refusal)
    {
        // A connection that watched before goes on watching, unless its right has ended.
        if (watchedBefore && refusal is (Refusal.Unavailable or Refusal.Diverged)) return RawJson.Refused(refusal);
        feeds.Leave(Connection, id);
        Connection.Unwatch(id);
        return RawJson.Refused(refusal);
    }

    private static RawJson Written(Joined joined) => new(
    [
        .. "{\"version\":"u8, .. Wire.Write(joined.Head.Version), .. ",\"head\":"u8, .. Wire.Write(joined.Head.Hash),
        .. ",\"frames\":"u8, .. RawJson.Array(joined.Frames.Select(frame => frame.Json)).Utf8,
        .. ",\"more\":"u8, .. joined.More ? "true}"u8 : "false}"u8,
    ]);
}
