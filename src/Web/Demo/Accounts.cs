using EMiningLive.Web.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Demo;

/// <summary>Makes the demo's parties and accounts where they are missing.</summary>
internal sealed class Accounts(PeopleDb db, UserManager<Person> people, TimeProvider time)
{
    public async Task Seed(CancellationToken cancel)
    {
        var parties = await db.Parties.Select(p => p.Id).ToHashSetAsync(cancel);
        db.AddRange(Cast.Parties.Where(p => !parties.Contains(p.Id)).Select(p => new Party { Id = p.Id, Name = p.Name, Kind = p.Kind }));
        var known = await db.Users.Select(p => p.Id).ToHashSetAsync(cancel);
        var missing = Cast.People.Where(p => !known.Contains(p.Id)).Select(AccountOf).ToArray();
        // All have the same public password; hashing it once is enough.
        var hash = missing.Length > 0 ? people.PasswordHasher.HashPassword(missing[0], Cast.Password) : null;
        foreach (var person in missing) person.PasswordHash = hash;
        db.AddRange(missing);
        await db.SaveChangesAsync(cancel);
    }

    private Person AccountOf(DemoPerson person) => new()
    {
        Id = person.Id,
        UserName = person.Email,
        NormalizedUserName = people.NormalizeName(person.Email),
        Email = person.Email,
        NormalizedEmail = people.NormalizeEmail(person.Email),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        Name = person.Name,
        PartyId = person.Party,
        Roles = person.Roles,
        Language = person.Language,
        JoinedAt = time.GetUtcNow(),
    };
}
