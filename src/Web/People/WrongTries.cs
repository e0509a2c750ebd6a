using System.Security.Cryptography;
using System.Text;
using EMiningLive.Web.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.People;

/// <summary>Wrong tries to sign in to an account from an address, since the first of a window.</summary>
public sealed class WrongSignIns
{
    /// <summary>As <see cref="WrongTries.AccountOf"/> names it, or <see cref="WrongTries.AnyAccount"/>.</summary>
    public required string Account { get; set; }

    public required string Address { get; set; }

    public int Count { get; set; }

    public DateTimeOffset Since { get; set; }
}

/// <summary>
/// Counts wrong tries by account and client address, so that nobody at another address can lock a person out; and by address over all
/// accounts, so that nobody tries one password on many. An account that does not exist rests like one that does: the wait tells nothing.
/// </summary>
public sealed class WrongTries(PeopleDb db, IOptions<Limits> limits, TimeProvider time)
{
    public const string AnyAccount = "*";

    /// <summary>Wrong tries in a window after which an account rests for that address.</summary>
    public const int PerAccount = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>The hash of an e-mail address, whether or not anybody has it: what strangers type is not kept.</summary>
    public static string AccountOf(string? email) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email ?? "")));

    /// <summary>How long that address has to wait, for that account or for all; null when it may try.</summary>
    public async Task<TimeSpan?> Wait(string account, string address, CancellationToken cancel = default)
    {
        var full = await Find(AnyAccount, address, limits.Value.WrongSignInsPerAddress, cancel) ?? await Find(account, address, PerAccount, cancel);
        return full is null ? null : full.Since + Window - time.GetUtcNow();
    }

    public async Task Note(string account, string address, CancellationToken cancel = default)
    {
        await Count(AnyAccount, address, cancel);
        await Count(account, address, cancel);
        var before = time.GetUtcNow() - Window;
        await db.WrongSignIns.Where(wrong => wrong.Since <= before).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The person was there: what went wrong before was theirs.</summary>
    public async Task Forget(string account, string address, CancellationToken cancel = default)
    {
        var wrong = db.WrongSignIns.Where(wrong => wrong.Account == account && wrong.Address == address);
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
