using System.Text.Json;
using Npgsql;

namespace EMiningLive.SignalR;

/// <summary>What a watcher gets: the fields and the size of a frame of the contract.</summary>
internal sealed record Entry(long Seq, DateTime At, string Who, string What, string WhoSalt, string WhatSalt, string WhoHash, string WhatHash, string Head);

/// <summary>Bids into one row of <c>rooms</c>, each a transaction with a row lock.</summary>
internal sealed class Auction(NpgsqlDataSource database)
{
    private static readonly string Salt = Convert.ToBase64String(new byte[16]), Hash = Convert.ToBase64String(new byte[32]);

    public async Task Create()
    {
        await using var create = database.CreateCommand("""
            create table if not exists rooms (id int primary key, seq bigint not null, best bigint not null);
            create table if not exists bids (room int, seq bigint, at timestamptz not null, person text not null, what text not null, primary key (room, seq));
            insert into rooms values (1, 0, 0) on conflict do nothing;
            """);
        await create.ExecuteNonQueryAsync();
    }

    public async Task<long> Seq()
    {
        await using var read = database.CreateCommand("select seq from rooms where id = 1");
        return (long)(await read.ExecuteScalarAsync())!;
    }

    /// <summary>
    /// Every bid is taken as the next step above the best: row locks are not handed on in the order of asking, so that
    /// most amounts would be too low by the time of their turn.
    /// </summary>
    public async Task<Entry> Bid(string person)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (seq, best) = await Lock(connection);
        var entry = New(seq + 1, person, best + 1);
        await Write(connection, entry, best + 1);
        await transaction.CommitAsync();
        return entry;
    }

    private static async Task<(long Seq, long Best)> Lock(NpgsqlConnection connection)
    {
        await using var read = new NpgsqlCommand("select seq, best from rooms where id = 1 for update", connection);
        await read.PrepareAsync();
        await using var row = await read.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Both statements in one round trip.</summary>
    private static async Task Write(NpgsqlConnection connection, Entry entry, long amount)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("insert into bids values (1, $1, $2, $3, $4)") { Parameters = { new() { Value = entry.Seq }, new() { Value = entry.At }, new() { Value = entry.Who }, new() { Value = entry.What } } },
                new("update rooms set seq = $1, best = $2 where id = 1") { Parameters = { new() { Value = entry.Seq }, new() { Value = amount } } },
            },
        };
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static Entry New(long seq, string person, long amount) => new(
        seq, DateTime.UtcNow,
        JsonSerializer.Serialize(new { party = person, person, command = Guid.NewGuid() }),
        JsonSerializer.Serialize(new { type = "bidPlaced", bidder = person, amount = new { amount = $"{amount}.00", currency = "USD" }, auto = false }),
        Salt, Salt, Hash, Hash, Hash);
}
