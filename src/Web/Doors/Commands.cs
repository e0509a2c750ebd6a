using System.Security.Claims;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Doors;

/// <summary><c>POST /api/F/commands</c> of each feed <c>F</c>: answered when it is durable.</summary>
public static class Commands
{
    /// <param name="name">What the operation is called in the API's document.</param>
    public static void MapCommands<TDoor, TGrain, TCommand>(this IEndpointRouteBuilder feeds, string kind, string name)
        where TDoor : Door<TGrain, TCommand>
        where TGrain : class, IFeedGrain
        where TCommand : class =>
        feeds.MapPost($"/{kind}/{{id}}/commands", (string id, Body<JsonElement> body, ClaimsPrincipal user, TDoor door) => Run(door, new($"{kind}/{id}"), body, user))
            .DisableRateLimiting().WithName(name).WithMetadata(Bodies.Takes(typeof(TCommand)));

    private static async Task<Results<Ok<Receipt>, Refuses>> Run<TGrain, TCommand>(Door<TGrain, TCommand> door, FeedId feed, Body<JsonElement> body, ClaimsPrincipal user)
        where TGrain : class, IFeedGrain
        where TCommand : class =>
        await door.Submit(user.CallerOf(), feed, body.Value) switch
        {
            Receipt receipt => TypedResults.Ok(receipt),
            Refused refused => new Refuses(refused.Refusal),
            var other => throw new InvalidOperationException($"A command answers {other}."),
        };
}
