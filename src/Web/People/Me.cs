using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>Who I am: my account as it is now.</summary>
public sealed record MeView(string Id, string Name, string Language, PartyLine Party, string[] Roles);

/// <summary>A party by its name.</summary>
public sealed record PartyLine(string Id, string Name, PartyKind Kind)
{
    /// <summary>Those parties, by their ids.</summary>
    public static Task<PartyLine[]> AllOf(IQueryable<Party> parties, CancellationToken cancel) =>
        parties.OrderBy(party => party.Id).Select(party => new PartyLine(party.Id, party.Name, party.Kind)).ToArrayAsync(cancel);
}

/// <param name="InvitedBy">Person id; absent for those of the deployment itself.</param>
public sealed record Colleague(string Id, string Name, string[] Roles, DateTimeOffset JoinedAt, string? InvitedBy);

/// <param name="Language"><c>en</c>, <c>zh</c> or <c>ur</c>.</param>
public sealed record LanguageAsked(string Language);

/// <summary>Oneself, one's colleagues, and the names of all parties.</summary>
public static class Me
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Get).WithName("me");
        api.MapPut("/me/language", SetLanguage).WithName("setLanguage");
        api.MapGet("/parties", Parties).WithName("parties");
        api.MapGet("/people", Colleagues).WithName("colleagues");
    }

    private static async Task<Ok<MeView>> Get(ClaimsPrincipal user, PeopleDb db, CancellationToken cancel) =>
        TypedResults.Ok(ViewOf(await Mine(user, db, cancel)));

    private static async Task<Results<Ok<MeView>, Refuses>> SetLanguage(Body<LanguageAsked> asked, ClaimsPrincipal user, PeopleDb db, CancellationToken cancel)
    {
        if (!Languages.Knows(asked.Value.Language)) return new Refuses(new Refusal.Invalid("language", "is not one of en, zh, ur"));
        var person = await Mine(user, db, cancel);
        person.Language = asked.Value.Language;
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(ViewOf(person));
    }

    private static async Task<Ok<PartyLine[]>> Parties(PeopleDb db, CancellationToken cancel) =>
        TypedResults.Ok(await PartyLine.AllOf(db.Parties, cancel));

    private static async Task<Ok<Colleague[]>> Colleagues(ClaimsPrincipal user, PeopleDb db, CancellationToken cancel)
    {
        var party = user.CallerOf().Party.Value;
        var people = await db.Users.AsNoTracking().Where(p => p.PartyId == party).OrderBy(p => p.JoinedAt).ThenBy(p => p.Id).ToArrayAsync(cancel);
        return TypedResults.Ok(people.Select(p => new Colleague(p.Id, p.Name, RoleNames.Of(p.Roles), p.JoinedAt, p.InvitedBy)).ToArray());
    }

    private static Task<Person> Mine(ClaimsPrincipal user, PeopleDb db, CancellationToken cancel)
    {
        var id = user.CallerOf().Person.Value;
        return db.Users.Include(p => p.Party).SingleAsync(p => p.Id == id, cancel);
    }

    private static MeView ViewOf(Person me) =>
        new(me.Id, me.Name, me.Language, new(me.Party!.Id, me.Party.Name, me.Party.Kind), RoleNames.Of(me.Roles));
}
