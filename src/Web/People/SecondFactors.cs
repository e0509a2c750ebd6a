using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace EMiningLive.Web.People;

/// <summary>Checks the codes of authenticator apps, each of which proves something once (RFC 6238, 5.2).</summary>
public sealed class SecondFactors(UserManager<Person> people, OnlyOnce once)
{
    /// <summary>A code is good for two steps of 30 s before and after its own.</summary>
    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(5);

    public async Task<bool> Prove(Person person, string code)
    {
        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, code)) return false;
        // By its number: with spaces or a sign it is the same code.
        return await once.Use($"totp {person.Id} {int.Parse(code, NumberStyles.Integer, CultureInfo.InvariantCulture)}", Lives) is null;
    }
}
