using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using Microsoft.AspNetCore.Identity;

namespace EMiningLive.Web.People;

/// <summary>What a session says of its person, and how the platform's <see cref="Caller"/> is read from it.</summary>
public static class Claims
{
    private const string Party = "party", Kind = "kind", Role = "roles", Stamp = "stamp", Session = "sid", Token = "jti";

    /// <summary>A new session of that person, or an old one with a new token.</summary>
    /// <param name="session">The same over all its tokens: what signing out ends.</param>
    public static ClaimsPrincipal Principal(Person person, PartyKind kind, string session) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id),
        new(Party, person.PartyId),
        new(Kind, kind.ToString()),
        new(Role, ((int)person.Roles).ToString()),
        new(Stamp, person.SessionStamp),
        new(Session, session),
        new(Token, Guid.NewGuid().ToString("N")),
    ], IdentityConstants.ApplicationScheme));

    /// <summary>Who asks; whoever is not signed in is the public.</summary>
    public static Caller CallerOf(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true ? SignedIn(user) : Caller.Public;

    private static Caller SignedIn(ClaimsPrincipal user) => new(
        new PersonId(user.Value(ClaimTypes.NameIdentifier)),
        new PartyId(user.Value(Party)),
        Enum.Parse<PartyKind>(user.Value(Kind)),
        (Roles)int.Parse(user.Value(Role)));

    public static string StampOf(this ClaimsPrincipal user) => user.Value(Stamp);

    public static string SessionOf(this ClaimsPrincipal user) => user.Value(Session);

    /// <summary>What tells the tokens of a session apart; null for one of an older version.</summary>
    public static string? TokenOf(this ClaimsPrincipal user) => user.FindFirstValue(Token);

    private static string Value(this ClaimsPrincipal user, string type) =>
        user.FindFirstValue(type) ?? throw new InvalidOperationException($"The principal has no {type}.");
}
