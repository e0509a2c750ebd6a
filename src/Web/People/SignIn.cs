using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.People;

/// <param name="TwoFactorCode">Of the person's authenticator app, where they have set one up.</param>
/// <param name="TwoFactorRecoveryCode">One of the codes to be used once, instead.</param>
public sealed record LoginAsked(string Email, string Password, string? TwoFactorCode = null, string? TwoFactorRecoveryCode = null);

public sealed record RefreshAsked(string RefreshToken);

/// <param name="ExpiresIn">Seconds that the access token lasts.</param>
public sealed record Tokens(string TokenType, string AccessToken, long ExpiresIn, string RefreshToken);

/// <summary>Signing in with a cookie (browsers) or tokens (programs), staying signed in, signing out.</summary>
public static class SignIn
{
    /// <summary>Longer than they do.</summary>
    private static readonly TimeSpan RefreshTokensLast = TimeSpan.FromDays(30);

    private static readonly TimeSpan SentTwice = TimeSpan.FromSeconds(5);

    public static void MapSignIn(this IEndpointRouteBuilder auth)
    {
        auth.MapPost("/login", Login).AllowAnonymous().RequireRateLimiting(Limits.SignIn).Produces<Tokens>().WithName("login");
        auth.MapPost("/refresh", Refresh).AllowAnonymous().RequireRateLimiting(Limits.SignIn).Produces<Tokens>().WithName("refresh");
        auth.MapPost("/logout", Logout).WithName("logout");
    }

    private static async Task<Results<SignInHttpResult, Refuses>> Login(Body<LoginAsked> asked, HttpContext context, Passwords passwords, string? useCookies)
    {
        var byCookie = false;
        if (useCookies is not null && !bool.TryParse(useCookies, out byCookie)) return new Refuses(new Refusal.Invalid("useCookies", "is neither true nor false"));
        var tried = await passwords.Try(asked.Value, Addresses.Of(context));
        if (tried.Wait is { } wait) return new Refuses(new Refusal.TooManyRequests(Math.Max(1, (int)wait.TotalMilliseconds)));
        if (tried.Person is not { } person) return new Refuses(Problem.Of(new Refusal.SignedOut(), detail: tried.Detail));
        var scheme = byCookie ? IdentityConstants.ApplicationScheme : IdentityConstants.BearerScheme;
        return TypedResults.SignIn(Claims.Principal(person, person.Party!.Kind, Guid.NewGuid().ToString("N")), new() { IsPersistent = false }, scheme);
    }

    private static async Task<Results<SignInHttpResult, Refuses>> Refresh(
        Body<RefreshAsked> asked, IOptionsMonitor<BearerTokenOptions> bearer, ISessions sessions, OnlyOnce once, PeopleDb db, TimeProvider time)
    {
        var ticket = bearer.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(asked.Value.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } until || time.GetUtcNow() >= until) return SignedOut;
        if (!await sessions.Holds(ticket.Principal)) return SignedOut;
        if (!await IsFresh(ticket.Principal, once, sessions)) return SignedOut;
        var id = ticket.Principal.CallerOf().Person.Value;
        var person = await db.Users.Include(p => p.Party).SingleAsync(p => p.Id == id);
        return TypedResults.SignIn(Claims.Principal(person, person.Party!.Kind, ticket.Principal.SessionOf()), authenticationScheme: IdentityConstants.BearerScheme);
    }

    /// <summary>
    /// A refresh token is used once; a request that was sent twice gets its answer twice. Whoever comes later with it has a copy, or had it
    /// copied: nobody can tell who, so the session ends (RFC 9700, 4.14.2).
    /// </summary>
    private static async Task<bool> IsFresh(ClaimsPrincipal user, OnlyOnce once, ISessions sessions)
    {
        if (user.TokenOf() is not { } token) return false;
        if (await once.Use($"refresh {token}", RefreshTokensLast) is not { } ago || ago < SentTwice) return true;
        await sessions.End(user);
        return false;
    }

    private static async Task<SignOutHttpResult> Logout(ClaimsPrincipal user, ISessions sessions, CancellationToken cancel)
    {
        await sessions.End(user, cancel);
        return TypedResults.SignOut(authenticationSchemes: [IdentityConstants.ApplicationScheme]);
    }

    private static Refuses SignedOut => new(new Refusal.SignedOut());
}
