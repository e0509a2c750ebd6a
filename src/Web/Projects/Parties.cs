using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Projects;

/// <summary>
/// <c>GET /api/projects/{id}/parties</c>: the names of those of whom a project speaks, as far as the reader sees it. Whom else the platform
/// knows is for those who are signed in (<c>GET /api/parties</c>).
/// </summary>
public static class Parties
{
    public static IEndpointConventionBuilder MapParties(this IEndpointRouteBuilder projects) => projects.MapGet("/projects/{id}/parties", Run).WithName("projectParties");

    private static async Task<Results<Ok<PartyLine[]>, Refuses>> Run(string id, ClaimsPrincipal user, ProjectDoor door, PeopleDb db, TimeProvider time, CancellationToken cancel)
    {
        if (door.Find(id) is not { } project || await time.Persistently(() => project.View(user.CallerOf())) is not { } seen) return new Refuses(new Refusal.NotFound());
        var named = NamedIn(seen);
        return TypedResults.Ok(await PartyLine.AllOf(db.Parties.Where(party => named.Contains(party.Id)), cancel));
    }

    private static string[] NamedIn(ProjectView project)
    {
        IEnumerable<PartyId?> named =
        [
            project.Host,
            .. project.Cases.Select(one => one.For),
            .. project.Contacts.SelectMany(one => new PartyId?[] { one.By, one.Company }),
            .. project.Rooms.SelectMany(room => new[] { room.Host, room.Awarded?.To }),
            .. project.Timeline.Select(row => (PartyId?)row.Party),
        ];
        return [.. named.OfType<PartyId>().Select(party => party.Value).Distinct()];
    }
}
