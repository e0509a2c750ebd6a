using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>What came of a try to sign in. <paramref name="Detail"/> is for those alone who knew the password.</summary>
/// <param name="Wait">How long the address has to wait, where too many of its tries went wrong.</param>
public readonly record struct Tried(Person? Person, string? Detail = null, TimeSpan? Wait = null);

/// <summary>Checks passwords and second factors. Unknown, locked and wrong take the same time and look the same.</summary>
public sealed class Passwords(UserManager<Person> people, SecondFactors factors, WrongTries wrong, PeopleDb db)
{
    private static readonly Person Nobody = new() { Name = "", PartyId = "" };
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<Tried> Try(LoginAsked asked, string address)
    {
        if (await wrong.Wait(address) is { } wait) return new(null, Wait: wait);
        var email = people.NormalizeEmail(asked.Email);
        var person = await db.Users.Include(p => p.Party).SingleOrDefaultAsync(p => p.NormalizedEmail == email);
        if (person is null || await wrong.Rests(person, address)) return await WithoutLooking(asked.Password, address);
        if (!await people.CheckPasswordAsync(person, asked.Password)) return await Failed(person, address);
        if (person.TwoFactorEnabled && asked is { TwoFactorCode: null, TwoFactorRecoveryCode: null }) return new(null, "RequiresTwoFactor");
        if (person.TwoFactorEnabled && !await SecondFactor(person, asked)) return await Failed(person, address);
        await wrong.Forget(person, address);
        return new(person);
    }

    private Task<Tried> WithoutLooking(string password, string address)
    {
        people.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        return Failed(null, address);
    }

    private async Task<bool> SecondFactor(Person person, LoginAsked asked) =>
        asked.TwoFactorCode is { } code
            ? await factors.Prove(person, code)
            : (await people.RedeemTwoFactorRecoveryCodeAsync(person, asked.TwoFactorRecoveryCode!)).Succeeded;

    private async Task<Tried> Failed(Person? person, string address)
    {
        await wrong.Note(person, address);
        return default;
    }
}
