using EMiningLive.Web.Live.Feeds;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EMiningLive.Web.Live.Hub;

/// <summary>Parcels as calls of the client. Each is encoded once per protocol, by the first connection that needs it.</summary>
internal static class HubMessages
{
    public static SerializedHubMessage Of(Parcel parcel) => parcel.As(static parcel => new SerializedHubMessage(Invocation(parcel)));

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
