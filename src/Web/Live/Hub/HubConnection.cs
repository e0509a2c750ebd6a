using System.Collections.Concurrent;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.People;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EMiningLive.Web.Live.Hub;

/// <summary>One hub connection as a subscriber of feeds.</summary>
public sealed partial class HubConnection : ILiveConnection
{
    private readonly HubConnectionContext wire;
    private readonly HubSocket? socket;
    private readonly Outbox outbox;
    private readonly ConcurrentDictionary<FeedId, bool> watched = new();
    private readonly LiveLimits limits;
    private readonly TimeProvider time;
    private readonly ILogger log;

    public HubConnection(HubConnectionContext wire, LiveLimits limits, TimeProvider time, ILogger log)
    {
        (this.wire, this.limits, this.time, this.log) = (wire, limits, time, log);
        socket = wire.GetHttpContext()?.Features.Get<HubSocket>();
        Caller = wire.User.CallerOf();
        Messages = new(limits.MessagesPerSecond, limits.MessageBurst, time);
        Refusals = new(limits.MessagesPerSecond, limits.MessageBurst, time);
        outbox = new(new(limits.OutboxParcels, limits.OutboxBytes), Send, _ => Abort(), time, merges: socket is not null);
        wire.ConnectionAborted.UnsafeRegister(static outbox => ((Outbox)outbox!).Shut(), outbox);
    }

    public Caller Caller { get; }
    public bool Visible => true;
    public bool Away { get; set; }
    public TimeSpan StuckFor => outbox.StuckFor;
    public IReadOnlyCollection<FeedId> Watched => (IReadOnlyCollection<FeedId>)watched.Keys;

    /// <summary>The budget of messages, and the patience with what goes beyond it.</summary>
    public TokenBucket Messages { get; }
    public TokenBucket Refusals { get; }

    /// <summary>Whether the connection is over.</summary>
    public bool Gone { get; private set; }

    public void Offer(Parcel parcel)
    {
        if (Put(parcel)) Send();
    }

    public bool Put(Parcel parcel)
    {
        if (parcel is RevokedNews revoked) watched.TryRemove(revoked.Feed, out _);
        return outbox.Put(parcel);
    }

    public void Send() => outbox.Send();

    /// <summary>Notes that it watches that feed. False when it watches as many as it may.</summary>
    public bool TryWatch(FeedId feed) => watched.ContainsKey(feed) || (watched.Count < limits.WatchesPerConnection && watched.TryAdd(feed, true));

    public void Unwatch(FeedId feed) => watched.TryRemove(feed, out _);

    public bool Watches(FeedId feed) => watched.ContainsKey(feed);

    public void Beat(IReadOnlyDictionary<FeedId, byte[]> heads) =>
        Offer(new Heartbeat(Heads.Map(Watched.Where(heads.ContainsKey).Select(feed => (feed, heads[feed])))));

    public void End(string reason)
    {
        outbox.Finish(Watched.Select(feed => new RevokedNews(feed, reason)));
        _ = Close(reason);
    }

    /// <summary>Does nothing more for it, and closes it with the reason. One line in the log: whoever causes it can do so often.</summary>
    public void TurnAway(string reason)
    {
        if (Gone) return;
        LogTurnedAway(log, Caller.Person, reason);
        Over();
        _ = Close(reason);
    }

    public void Abort()
    {
        wire.Abort();
        socket?.Abort();
    }

    /// <summary>What waits is forgotten: the other side is not there any more.</summary>
    public void Over()
    {
        Gone = true;
        outbox.Shut();
    }

    /// <summary>The hub is done with it. Who does not take the closing frame keeps nothing open.</summary>
    public async Task Leave()
    {
        Over();
        await Task.Delay(Patience.Closing, time);
        socket?.Abort();
    }

    private ValueTask Send(Parcel parcel)
    {
        var call = HubMessages.Of(parcel);
        return socket is null ? wire.WriteAsync(call.Message, wire.ConnectionAborted) : socket.Send(call.Frame(wire.Protocol));
    }

    /// <summary>With a word where it is still read, and in any case soon.</summary>
    private async Task Close(string reason)
    {
        var said = wire.WriteAsync(new SerializedHubMessage(new CloseMessage(reason, allowReconnect: false)), wire.ConnectionAborted).AsTask();
        await Task.WhenAny(said, Task.Delay(Patience.Farewell, time));
        await Task.Delay(Patience.Farewell, time);
        Abort();
    }

    [LoggerMessage(LogLevel.Warning, "A connection of {Person} is closed: {Reason}.")]
    private static partial void LogTurnedAway(ILogger log, PersonId person, string reason);
}
