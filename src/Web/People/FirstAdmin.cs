using EMiningLive.Contracts.People;
using EMiningLive.Web.Operations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>
/// How a deployment begins: while it has no administrator it takes one from <c>FirstAdmin:Email</c> and <c>FirstAdmin:Password</c>;
/// everyone else is invited. Once there is an administrator the two are never looked at again.
/// </summary>
internal sealed class FirstAdmin(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time) : IHostedService
{
    private const string Office = "organiser";

    public async Task StartAsync(CancellationToken cancel)
    {
        if (configuration["FirstAdmin:Email"] is { Length: > 0 } email) await scopes.AmongRivals(services => Make(services, email, cancel));
    }

    private async Task Make(IServiceProvider services, string email, CancellationToken cancel)
    {
        var db = services.GetRequiredService<PeopleDb>();
        if (await HasAdmin(db, cancel)) return;
        if (!await db.Parties.AnyAsync(p => p.Id == Office, cancel)) db.Add(new Party { Id = Office, Name = "Organiser", Kind = PartyKind.Organiser });

        var people = services.GetRequiredService<UserManager<Person>>();
        var created = await people.CreateAsync(Person(email), configuration["FirstAdmin:Password"] ?? "");
        if (!created.Succeeded && !await HasAdmin(db, cancel)) throw new RefusedToStartException("FirstAdmin: " + string.Join(' ', created.Errors.Select(error => error.Description)));
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    private static Task<bool> HasAdmin(PeopleDb db, CancellationToken cancel) => db.Users.AnyAsync(p => (p.Roles & Roles.Admin) != 0, cancel);

    private Person Person(string email) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        LockoutEnabled = true,
        Name = email,
        PartyId = Office,
        Roles = Roles.Admin,
        JoinedAt = time.GetUtcNow(),
    };
}
