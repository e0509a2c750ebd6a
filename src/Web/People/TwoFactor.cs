using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace EMiningLive.Web.People;

/// <summary>What to change of one's second factor; nothing: only look.</summary>
/// <param name="Enable">True needs a <paramref name="TwoFactorCode"/> of the app that holds the shared key.</param>
/// <param name="ResetSharedKey">A new key for the app; the second factor is off until enabled again.</param>
public sealed record TwoFactorAsked(bool? Enable = null, string? TwoFactorCode = null, bool? ResetSharedKey = null, bool? ResetRecoveryCodes = null);

/// <param name="SharedKey">For the person's authenticator app (RFC 6238, base32); shown while the second factor is off.</param>
/// <param name="RecoveryCodes">Only directly after they were made.</param>
public sealed record TwoFactorState(string? SharedKey, int RecoveryCodesLeft, string[]? RecoveryCodes, bool IsTwoFactorEnabled);

/// <summary>A second factor by a time-based code.</summary>
public static class TwoFactor
{
    private const int RecoveryCodes = 10;

    public static void MapTwoFactor(this IEndpointRouteBuilder auth) => auth.MapPost("/2fa", Change).RequireRateLimiting(Limits.SignIn).WithName("twoFactor");

    private static async Task<Results<Ok<TwoFactorState>, Refuses>> Change(Body<TwoFactorAsked> body, ClaimsPrincipal user, UserManager<Person> people, SecondFactors factors)
    {
        var asked = body.Value;
        var person = (await people.FindByIdAsync(user.CallerOf().Person.Value))!;
        if (asked is { Enable: true, ResetSharedKey: true }) return Invalid("resetSharedKey", "cannot be asked together with enable");
        if (asked.Enable == true && (asked.TwoFactorCode is not { } code || !await factors.Prove(person, code))) return Invalid("twoFactorCode", "is not the code of now");
        await Apply(people, person, asked);
        return TypedResults.Ok(await State(people, person, await NewCodes(people, person, asked)));
    }

    private static async Task Apply(UserManager<Person> people, Person person, TwoFactorAsked asked)
    {
        if (asked.ResetSharedKey == true) await people.ResetAuthenticatorKeyAsync(person);
        if (asked.ResetSharedKey == true || asked.Enable == false) await people.SetTwoFactorEnabledAsync(person, false);
        if (asked.Enable == true) await people.SetTwoFactorEnabledAsync(person, true);
        if (await people.GetAuthenticatorKeyAsync(person) is null) await people.ResetAuthenticatorKeyAsync(person);
    }

    private static async Task<string[]?> NewCodes(UserManager<Person> people, Person person, TwoFactorAsked asked)
    {
        var none = asked.Enable == true && await people.CountRecoveryCodesAsync(person) == 0;
        if (!none && asked.ResetRecoveryCodes != true) return null;
        return [.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes))!];
    }

    private static async Task<TwoFactorState> State(UserManager<Person> people, Person person, string[]? codes) => new(
        person.TwoFactorEnabled ? null : await people.GetAuthenticatorKeyAsync(person),
        await people.CountRecoveryCodesAsync(person),
        codes,
        person.TwoFactorEnabled);

    private static Refuses Invalid(string field, string why) => new(new Refusal.Invalid(field, why));
}
