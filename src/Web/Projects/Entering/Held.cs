using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Projects.Entering;

/// <summary>
/// The ids of projects that are being entered. Whoever enters one, alone or with a file, holds it until it is known what came of it: of two who
/// want the same id one is first, and the other finds the project there before anything of its file is entered.
/// </summary>
public sealed class Held(IDbContextFactory<EnteringDb> databases, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Holds all of them or none: the name under which they are released; null where others hold some for longer than that.</summary>
    public async Task<string?> Hold(string[] projects, TimeSpan patience, CancellationToken cancel = default)
    {
        var (holder, began) = ($"{Guid.CreateVersion7():N}", time.GetTimestamp());
        while (!await TryToHold(holder, projects, cancel))
        {
            if (time.GetElapsedTime(began) > patience) return null;
            await Task.Delay(Pause, time, cancel);
        }

        return holder;
    }

    public async Task Release(string holder)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Held.Where(one => one.Holder == holder).ExecuteDeleteAsync();
    }

    /// <summary>Releases what was held for so long by a process that died, or that does not know what came of it.</summary>
    public async Task ReleaseLeft(TimeSpan since, CancellationToken cancel)
    {
        var latest = (time.GetUtcNow() - since).ToUnixTimeMilliseconds();
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Held.Where(one => one.At <= latest && !db.Begun.Any(import => import.Id == one.Holder)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>In one statement, whose locks are short: thousands of statements would hold up the bids of a process that is alone with its file.</summary>
    private async Task<bool> TryToHold(string holder, string[] projects, CancellationToken cancel)
    {
        var (ids, at) = (JsonSerializer.Serialize(projects), time.GetUtcNow().ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        if (await Insert(db, holder, ids, at, cancel) < projects.Length) return false;
        await all.CommitAsync(cancel);
        return true;
    }

    /// <summary>How many were free.</summary>
    private static Task<int> Insert(EnteringDb db, string holder, string ids, long at, CancellationToken cancel) => db.Database.IsSqlite()
        ? db.Database.ExecuteSqlAsync($"""INSERT INTO held_projects ("Project", "Holder", "At") SELECT value, {holder}, {at} FROM json_each({ids}) WHERE true ON CONFLICT DO NOTHING""", cancel)
        : db.Database.ExecuteSqlAsync(
            $"""INSERT INTO held_projects ("Project", "Holder", "At") SELECT value, {holder}, {at} FROM json_array_elements_text({ids}::json) AS one(value) ORDER BY value ON CONFLICT DO NOTHING""", cancel);
}
