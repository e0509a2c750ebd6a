using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Live.Hub;

/// <summary>
/// Gives every hub connection its outbox. The hub's own sending awaits the slowest reader; here only what a method answers
/// goes that way.
/// </summary>
public sealed class HubConnections(
    FeedRegistry feeds, LiveConnections connections, IOptions<LiveLimits> limits, TimeProvider time, ILogger<HubConnection> log,
    ILogger<DefaultHubLifetimeManager<LiveHub>> logger)
    : DefaultHubLifetimeManager<LiveHub>(logger)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Features.Set(new HubConnection(connection, limits.Value, time, log));
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        var ours = connection.Features.GetRequiredFeature<HubConnection>();
        _ = ours.Leave();
        connections.Remove(ours);
        foreach (var feed in ours.Watched) feeds.Leave(ours, feed);
        return base.OnDisconnectedAsync(connection);
    }
}
