using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>What was used and may not be used again.</summary>
public sealed class UsedOnce
{
    public required string Id { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>Lets things be used once, whichever node is asked.</summary>
public sealed class OnlyOnce(PeopleDb db, TimeProvider time)
{
    /// <summary>Longer than anything that is used once lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Uses it. How long ago it was used before within that time; null when it was not.</summary>
    public async Task<TimeSpan?> Use(string id, TimeSpan within, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var (at, since) = (now.ToUnixTimeMilliseconds(), (now - within).ToUnixTimeMilliseconds());
        // One statement decides, so that of two who come at once one is too late.
        var used = await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO used_once ("Id", "At") VALUES ({id}, {at}) ON CONFLICT ("Id") DO UPDATE SET "At" = excluded."At" WHERE used_once."At" < {since}""", cancel);
        if (used == 0) return now - await db.UsedOnce.Where(one => one.Id == id).Select(one => one.At).SingleAsync(cancel);
        await db.UsedOnce.Where(one => one.At < now - Kept).ExecuteDeleteAsync(cancel);
        return null;
    }
}
