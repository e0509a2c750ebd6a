using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>Ends all sessions of a person, live connections included: one's own (a lost phone), or anyone's by an admin.</summary>
public static class EndSessions
{
    public static void MapEndSessions(this IEndpointRouteBuilder api) => api.MapDelete("/people/{id}/sessions", End).WithName("endSessions");

    private static async Task<Results<NoContent, Refuses>> End(string id, ClaimsPrincipal user, PeopleDb db, ISessions sessions, CancellationToken cancel)
    {
        var caller = user.CallerOf();
        if (caller.Person.Value != id && !caller.Is(Roles.Admin)) return new Refuses(await Knows(db, caller, id, cancel) ? new Refusal.NotAllowed() : new Refusal.NotFound());
        return await sessions.EndAll(new PersonId(id), cancel) ? TypedResults.NoContent() : new Refuses(new Refusal.NotFound());
    }

    private static Task<bool> Knows(PeopleDb db, Caller caller, string id, CancellationToken cancel) =>
        db.Users.AnyAsync(p => p.Id == id && p.PartyId == caller.Party.Value, cancel);
}
