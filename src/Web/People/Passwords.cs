using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>What came of a try to sign in. <paramref name="Detail"/> is for those alone who knew the password.</summary>
public readonly record struct Tried(Person? Person, string? Detail = null);

/// <summary>Checks passwords and second factors. Unknown, locked and wrong take the same time and look the same.</summary>
public sealed class Passwords(UserManager<Person> people, SecondFactors factors, PeopleDb db, TimeProvider time)
{
    /// <summary>Wrong tries in a row after which an account rests.</summary>
    public const int TriesAllowed = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private static readonly Person Nobody = new() { Name = "", PartyId = "" };
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<Tried> Try(LoginAsked asked)
    {
        var email = people.NormalizeEmail(asked.Email);
        var person = await db.Users.Include(p => p.Party).SingleOrDefaultAsync(p => p.NormalizedEmail == email);
        if (person is null || person.LockoutEnd > time.GetUtcNow()) return WithoutLooking(asked.Password);
        if (!await people.CheckPasswordAsync(person, asked.Password)) return await Failed(person);
        if (person.TwoFactorEnabled && asked is { TwoFactorCode: null, TwoFactorRecoveryCode: null }) return new(null, "RequiresTwoFactor");
        if (person.TwoFactorEnabled && !await SecondFactor(person, asked)) return await Failed(person);
        if (person.AccessFailedCount > 0) await people.ResetAccessFailedCountAsync(person);
        return new(person);
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

    // In one statement each, so that tries at the same time all count.
    private async Task<Tried> Failed(Person person)
    {
        await db.Users.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1));
        var until = time.GetUtcNow() + Rest;
        await db.Users.Where(p => p.Id == person.Id && p.AccessFailedCount >= TriesAllowed).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.AccessFailedCount, 0).SetProperty(p => p.LockoutEnd, until));
        return default;
    }
}
