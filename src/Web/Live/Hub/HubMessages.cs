using EMiningLive.Web.Live.Feeds;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EMiningLive.Web.Live.Hub;

/// <summary>Parcels as calls of the client. Each is encoded once per protocol, by the first connection that needs it.</summary>
internal static class HubMessages
{
    public static HubCall Of(Parcel parcel) => parcel.As(static parcel => new HubCall(Invocation(parcel)));

    private static InvocationMessage Invocation(Parcel parcel) => parcel switch
    {
        Batch batch => new("Frames", [batch.Feed.Value, RawJson.Array(batch.Frames.Select(frame => frame.Json))]),
        PeopleNews news => new("Presence", [news.Feed.Value, new RawJson(news.People)]),
        SignalNews news => new("Signals", [news.Feed.Value, new RawJson(news.Signals)]),
        Heartbeat beat => new("Heartbeat", [new RawJson(beat.Heads)]),
        ResyncNews resync => new("Resync", [resync.Feed.Value]),
        RevokedNews revoked => new("Revoked", [revoked.Feed.Value, revoked.Reason]),
        DrainingNews draining => new("Draining", [draining.RetryAfterMs]),
        _ => throw new InvalidOperationException($"{parcel.GetType().Name} has no call on the hub"),
    };
}

/// <summary>A call of the client in all its forms.</summary>
internal sealed class HubCall(InvocationMessage call)
{
    private byte[]? text, binary;

    public SerializedHubMessage Message { get; } = new(call);

    /// <summary>The call as a WebSocket message.</summary>
    public ReadOnlyMemory<byte> Frame(IHubProtocol protocol) => protocol.TransferFormat == TransferFormat.Text
        ? text ??= Framed(protocol, isText: true)
        : binary ??= Framed(protocol, isText: false);

    private byte[] Framed(IHubProtocol protocol, bool isText) => WebSocketFrame.Whole(isText, Message.GetSerializedMessage(protocol).Span);
}
