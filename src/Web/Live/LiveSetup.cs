using EMiningLive.Contracts;
using EMiningLive.Web.Live.Attending;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Live.Hub;
using EMiningLive.Web.Live.Inbox;
using EMiningLive.Web.Live.Investors;
using EMiningLive.Web.Live.Pipeline;
using EMiningLive.Web.Live.Projects;
using EMiningLive.Web.Live.Rooms;
using EMiningLive.Web.Live.Stream;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Live;

/// <summary>All that happens without being asked for: the hub, the event streams, and the feeds behind them.</summary>
public static class LiveSetup
{
    public const string HubPath = "/hubs/live";

    public static void AddLive(this IHostApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits");
        builder.Services.Configure<LiveLimits>(limits);
        builder.Services.AddSingleton<IFeedSource, RoomFeeds>();
        builder.Services.AddSingleton<IFeedSource, ProjectFeeds>();
        builder.Services.AddSingleton<IFeedSource, InvestorFeeds>();
        builder.Services.AddSingleton<IFeedSource, InboxFeeds>();
        builder.Services.AddSingleton<FeedSources>();
        builder.Services.AddSingleton<Wall>();
        builder.Services.AddSingleton<FeedRegistry>();
        builder.Services.AddSingleton<INames, PeopleNames>();
        builder.Services.AddSingleton<LiveConnections>();
        builder.Services.AddSingleton<LiveHeads>();
        builder.Services.AddSingleton<EventStream>();
        builder.Services.AddHostedService<LiveKeeper>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<SocketTransportOptions>(LiveSockets.Configure);
        AddHub(builder.Services, limits.Get<LiveLimits>() ?? new());
    }

    public static void MapLive(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<IOptions<LiveLimits>>().Value;
        var options = new HttpConnectionDispatcherOptions { Transports = HttpTransportType.WebSockets, CloseOnAuthenticationExpiration = true };
        app.MapConnections(HubPath, options, connections => connections.Use(next => new Metered(next, limits, TimeProviderOf(app)).Run).UseHub<LiveHub>())
            .RequireAuthorization()
            .Add(endpoint =>
            {
                endpoint.Before(SocketUpgrade.Offer);
                endpoint.Before(Credentials.ForgetHeaders);
                OriginGuard.On(endpoint);
            });
        foreach (var source in app.Services.GetServices<IFeedSource>())
            // A browser that comes back sends the header, with the address that it had first: so the header wins.
            app.MapGet($"/api/{source.Kind}/{{id}}/stream", (string id, string? after, [FromHeader(Name = "Last-Event-ID")] string? last, HttpContext context, EventStream stream) =>
                    stream.Serve(context, new FeedId($"{source.Kind}/{id}"), string.IsNullOrEmpty(last) ? after : last))
                .RequireAuthorization()
                .WithName($"{source.Kind}Stream")
                .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
                .WithTags("Live");
        MapWallStream(app);
    }

    private static void MapWallStream(WebApplication app) =>
        app.MapGet("/api/pipeline/stream", (HttpContext context, EventStream stream) => stream.Serve(context, Wall.Feed, null))
            .RequireAuthorization()
            .WithName("pipelineStream")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .WithTags("Live");

    private static void AddHub(IServiceCollection services, LiveLimits limits)
    {
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = limits.MessageBytes;
            options.KeepAliveInterval = TimeSpan.FromSeconds(10);
            options.AddFilter<MessageRate>();
        }).AddMessagePackProtocol(options => options.SerializerOptions = JsonInMessagePack.Options);
        services.AddSingleton<IHubProtocolResolver, BoundedProtocols>();
        services.AddSingleton<MessageRate>();
        services.AddSingleton<HubLifetimeManager<LiveHub>, HubConnections>();
    }

    private static TimeProvider TimeProviderOf(WebApplication app) => app.Services.GetRequiredService<TimeProvider>();
}
