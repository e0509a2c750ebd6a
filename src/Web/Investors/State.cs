using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Investors;

/// <summary><c>GET /api/investors/{id}</c>: the profile as this viewer sees it now.</summary>
public static class State
{
    public static void MapState(this IEndpointRouteBuilder investors) => investors.MapGet("/investors/{id}", Run).WithName("investor");

    private static async Task<Results<Ok<InvestorView>, Refuses>> Run(string id, ClaimsPrincipal user, InvestorDoor door, TimeProvider time)
    {
        if (door.Find(id) is not { } investor) return new Refuses(new Refusal.NotFound());
        return await time.Persistently(() => investor.View(user.CallerOf())) switch
        {
            InvestorSeen seen => TypedResults.Ok(seen.View),
            InvestorNotSeen not => new Refuses(not.Refusal),
            var other => throw new InvalidOperationException($"A view answers {other}."),
        };
    }
}
