using EMiningLive.Web.Live.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace EMiningLive.Web.Live.Hub;

/// <summary>Becomes a WebSocket on the connection's own socket. Where that is not to be had, the ordinary way stays.</summary>
internal sealed class SocketUpgrade(HttpContext context, IHttpUpgradeFeature ordinary, PlainSocket socket) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => ordinary.IsUpgradableRequest;

    /// <summary>The head of the response has left when this returns (<see cref="LiveSockets"/>).</summary>
    public async Task<System.IO.Stream> UpgradeAsync()
    {
        var hub = new HubSocket(await ordinary.UpgradeAsync(), socket);
        context.Features.Set(hub);
        return hub;
    }

    /// <summary>Offers that way to the endpoint behind it.</summary>
    public static void Offer(HttpContext context)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { } ordinary && PlainSocket.Of(context) is { } socket)
            context.Features.Set<IHttpUpgradeFeature>(new SocketUpgrade(context, ordinary, socket));
    }
}
