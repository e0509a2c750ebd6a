using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Doors;

/// <summary><c>GET /api/F</c> of each feed <c>F</c>: it as this viewer sees it now, bounded whatever its history.</summary>
public static class State
{
    /// <param name="name">What the operation is called in the API's document.</param>
    /// <param name="view">The grain's look at itself; null where it is not there for the caller.</param>
    public static IEndpointConventionBuilder MapState<TDoor, TGrain, TCommand, TView>(this IEndpointRouteBuilder feeds, string kind, string name, Func<TGrain, Caller, Task<TView?>> view)
        where TDoor : Door<TGrain, TCommand>
        where TGrain : class, IFeedGrain
        where TCommand : class
        where TView : class =>
        feeds.MapGet($"/{kind}/{{id}}", (string id, ClaimsPrincipal user, TDoor door, TimeProvider time) => Look(door.Find(id), user.CallerOf(), view, time)).WithName(name);

    private static async Task<Results<Ok<TView>, Refuses>> Look<TGrain, TView>(TGrain? grain, Caller caller, Func<TGrain, Caller, Task<TView?>> view, TimeProvider time)
        where TGrain : class
        where TView : class =>
        grain is not null && await time.Persistently(() => view(grain, caller)) is { } seen ? TypedResults.Ok(seen) : new Refuses(new Refusal.NotFound());
}
