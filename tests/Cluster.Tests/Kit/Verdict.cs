using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Domain.Chain;
using Npgsql;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>At the end of a fault: the database, what viewers get from every web node, what every client was told, all held together.</summary>
public static class Verdict
{
    /// <summary>Within which every node tells the same, after whatever it was.</summary>
    private static readonly TimeSpan Converging = Size.Within(10);

    private static readonly string[] Viewers = ["official", "heding", "observer"];

    /// <summary>Fails on anything lost, doubled, invented, out of order, missing in a client, or told differently by different nodes.</summary>
    public static async Task<Judged> Hold(ClusterHost host, Api api, Driver driver, IEnumerable<Watcher> watchers)
    {
        var journal = await Journal(host.Database, driver.Room);
        var faults = Checker.Check(driver.History, journal);
        Assert.True(faults.Count == 0, $"{faults.Count} faults, first: {string.Join("\n", faults.Take(10))}\n{host.Logs()}");

        var (version, head) = (journal[^1].Seq, journal[^1].Head);
        Assert.Equal((version, head), await Summary(host.Database, driver.Room));
        for (var web = 0; web < api.Webs.Count; web++) foreach (var viewer in Viewers) await SameRecord(api, driver.Room, viewer, web, journal);

        var all = watchers.ToList();
        await Task.WhenAll(all.Select(watcher => watcher.Until(version)));
        Assert.All(all, watcher => Assert.Equal((version, head, ""), (watcher.Version, watcher.Head, string.Join('\n', watcher.Breaks))));
        return new(driver.Count(Outcome.Ok), driver.Count(Outcome.Refused), driver.Count(Outcome.Unknown), version, all.Count);
    }

    /// <summary>Straight from the table.</summary>
    public static async Task<IReadOnlyList<StoredEntry>> Journal(string database, string room)
    {
        await using var connection = new NpgsqlConnection(database + "Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select e.seq, e.at, e.command, e.who, coalesce(o.what, e.what), e.head, e.sealed and o.what is null
            from entries e left join openings o using (stream, seq)
            where stream = @stream order by seq
            """,
            connection);
        command.Parameters.AddWithValue("stream", $"rooms/{room}");
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<StoredEntry>();
        while (await reader.ReadAsync()) entries.Add(Entry(reader));
        return entries;
    }

    private static StoredEntry Entry(NpgsqlDataReader row)
    {
        var who = Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(3));
        var what = row.GetBoolean(6) ? "{\"type\":\"sealed\"}" : Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(4));
        var author = JsonNode.Parse(who)!;
        var (command, party) = (Guid.Parse(author["command"]!.GetValue<string>()), author["party"]!.GetValue<string>());
        return new(row.GetInt64(0), row.GetInt64(1), command, !row.IsDBNull(2), party, who, what, Convert.ToBase64String(row.GetFieldValue<byte[]>(5)));
    }

    /// <summary>What the lists and the heartbeats go by.</summary>
    public static async Task<(long, string)> Summary(string database, string room)
    {
        await using var connection = new NpgsqlConnection(database + "Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select version, head from summaries where stream = @stream", connection);
        command.Parameters.AddWithValue("stream", $"rooms/{room}");
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return (reader.GetInt64(0), Convert.ToBase64String(reader.GetFieldValue<byte[]>(1)));
    }

    /// <summary>The record of that viewer from that node verifies, and is the journal; within seconds, where the node is at its silo's mercy.</summary>
    private static async Task SameRecord(Api api, string room, string viewer, int web, IReadOnlyList<StoredEntry> journal)
    {
        var (patience, record) = (Stopwatch.StartNew(), await Record(api, room, viewer, web));
        for (; record?.Version != journal.Count && patience.Elapsed < Converging; record = await Record(api, room, viewer, web)) await Task.Delay(250);
        Assert.NotNull(record);
        Assert.Equal(journal.Select(entry => entry.Head), record.Heads.Skip(1).Select(Convert.ToBase64String));
    }

    /// <summary>Null where the node cannot say now.</summary>
    private static async Task<RecordVerdict.Valid?> Record(Api api, string room, string viewer, int web)
    {
        using var answer = await api.Send(HttpMethod.Get, $"/api/rooms/{room}/record", await api.Token(viewer), web: web);
        var record = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable) return null;
        Assert.True(answer.IsSuccessStatusCode, Encoding.UTF8.GetString(record));
        return Assert.IsType<RecordVerdict.Valid>(RecordVerifier.Verify(record));
    }
}

/// <summary>What a fault left behind.</summary>
public sealed record Judged(int Ok, int Refused, int Unknown, long Version, int Watchers)
{
    public override string ToString() => $"{Ok} ok, {Refused} refused, {Unknown} unknown, {Version} entries, {Watchers} watchers at the same head";
}
