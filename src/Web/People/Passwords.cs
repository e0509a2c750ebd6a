using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>What came of a try to sign in. <paramref name="Detail"/> is for those alone who knew the password.</summary>
/// <param name="Wait">How long the address has to wait, where too many of its tries went wrong.</param>
public readonly record struct Tried(Person? Person, string? Detail = null, TimeSpan? Wait = null);

/// <summary>Checks passwords and second factors. Unknown and wrong take the same time, look the same and wait alike.</summary>
public sealed class Passwords(UserManager<Person> people, SecondFactors factors, WrongTries wrong, PeopleDb db)
{
    private static readonly Person Nobody = new() { Name = "", PartyId = "" };
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<Tried> Try(LoginAsked asked, string address)
    {
        var email = people.NormalizeEmail(asked.Email);
        var account = WrongTries.AccountOf(email);
        if (await wrong.Wait(account, address) is { } wait) return new(null, Wait: wait);
        var person = await db.Users.Include(p => p.Party).SingleOrDefaultAsync(p => p.NormalizedEmail == email);
        var tried = person is null ? WithoutLooking(asked.Password) : await Try(person, asked);
        if (tried == default) await wrong.Note(account, address);
        if (tried.Person is not null) await wrong.Forget(account, address);
        return tried;
    }

    private async Task<Tried> Try(Person person, LoginAsked asked)
    {
        if (!await people.CheckPasswordAsync(person, asked.Password)) return default;
        if (!person.TwoFactorEnabled) return new(person);
        if (asked is { TwoFactorCode: null, TwoFactorRecoveryCode: null }) return new(null, "RequiresTwoFactor");
        return await SecondFactor(person, asked) ? new(person) : default;
    }

    private Tried WithoutLooking(string password)
    {
        people.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return default;
    }

    private async Task<bool> SecondFactor(Person person, LoginAsked asked) =>
        asked.TwoFactorCode is { } code
            ? await factors.Prove(person, code)
            : (await people.RedeemTwoFactorRecoveryCodeAsync(person, asked.TwoFactorRecoveryCode!)).Succeeded;
}
