using EMiningLive.Contracts;
using EMiningLive.Web.Live.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace EMiningLive.Web.Live.Hub;

/// <summary>Refuses what goes beyond a connection's rate, and closes one that does not listen to that.</summary>
public sealed class MessageRate : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocation.Context.Features.GetRequiredFeature<HubConnection>();
        if (connection.Gone) return new(RawJson.Refused(new Refusal.TooManyRequests(1000)));
        if (connection.Messages.TryTake()) return next(invocation);
        LiveMeter.Refused.Add(1);
        if (!connection.Refusals.TryTake()) connection.TurnAway(Endings.TooManyMessages);
        return new(RawJson.Refused(new Refusal.TooManyRequests(connection.Messages.RetryAfterMs)));
    }
}
