using EMiningLive.Web.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.People;

/// <summary>Wrong tries to sign in to an account from an address, since the first of a window.</summary>
public sealed class WrongSignIns
{
    /// <summary>Person id, or <see cref="WrongTries.AnyAccount"/>.</summary>
    public required string Account { get; set; }

    public required string Address { get; set; }

    public int Count { get; set; }

    public DateTimeOffset Since { get; set; }
}

/// <summary>
/// Counts wrong tries by account and client address, so that nobody at another address can lock a person out; and by address over all
/// accounts, so that nobody tries one password on many.
/// </summary>
public sealed class WrongTries(PeopleDb db, IOptions<Limits> limits, TimeProvider time)
{
    public const string AnyAccount = "*";

    /// <summary>Wrong tries in a window after which an account rests for that address.</summary>
    public const int PerAccount = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>How long that address has to wait whatever the account; null when it may try.</summary>
    public async Task<TimeSpan?> Wait(string address, CancellationToken cancel = default) =>
        await Find(AnyAccount, address, limits.Value.WrongSignInsPerAddress, cancel) is { } full ? full.Since + Window - time.GetUtcNow() : null;

    public async Task<bool> Rests(Person person, string address, CancellationToken cancel = default) =>
        await Find(person.Id, address, PerAccount, cancel) is not null;

    public async Task Note(Person? person, string address, CancellationToken cancel = default)
    {
        await Count(AnyAccount, address, cancel);
        if (person is not null) await Count(person.Id, address, cancel);
        var before = time.GetUtcNow() - Window;
        await db.WrongSignIns.Where(wrong => wrong.Since <= before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The person was there: what went wrong before was theirs.</summary>
    public async Task Forget(Person person, string address, CancellationToken cancel = default)
    {
        var wrong = db.WrongSignIns.Where(wrong => wrong.Account == person.Id && wrong.Address == address);
        // Most sign-ins follow on nothing wrong: they only read.
        if (await wrong.AnyAsync(cancel)) await wrong.ExecuteDeleteAsync(cancel);
    }

    private Task<WrongSignIns?> Find(string account, string address, int allowed, CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Window;
        return db.WrongSignIns.AsNoTracking().SingleOrDefaultAsync(
            wrong => wrong.Account == account && wrong.Address == address && wrong.Count >= allowed && wrong.Since > before, cancel);
    }

    // In one statement, so that tries at the same time all count.
    private Task Count(string account, string address, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (at, before) = (now.ToUnixTimeMilliseconds(), (now - Window).ToUnixTimeMilliseconds());
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO wrong_sign_ins ("Account", "Address", "Count", "Since") VALUES ({account}, {address}, 1, {at})
            ON CONFLICT ("Account", "Address") DO UPDATE SET
                "Count" = CASE WHEN wrong_sign_ins."Since" <= {before} THEN 1 ELSE wrong_sign_ins."Count" + 1 END,
                "Since" = CASE WHEN wrong_sign_ins."Since" <= {before} THEN excluded."Since" ELSE wrong_sign_ins."Since" END
            """, cancel);
    }
}
