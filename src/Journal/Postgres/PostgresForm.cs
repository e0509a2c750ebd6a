using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Npgsql;
using NpgsqlTypes;

namespace EMiningLive.Journal;

/// <summary>How values stand in the tables of PostgreSQL, and how arrays of them travel.</summary>
internal static class PostgresForm
{
    public const string Columns = "e.seq, e.at, e.command, e.fingerprint, e.who, e.what, e.salts, e.sealed, e.head, o.what, o.salt";

    public static NpgsqlParameter Of(string name, string value) => new(name, NpgsqlDbType.Text) { Value = value };
    public static NpgsqlParameter Of(string name, long value) => new(name, NpgsqlDbType.Bigint) { Value = value };
    public static NpgsqlParameter Of(string name, long? value) => new(name, NpgsqlDbType.Bigint) { Value = value is { } number ? number : DBNull.Value };
    public static NpgsqlParameter Of(string name, bool value) => new(name, NpgsqlDbType.Boolean) { Value = value };
    public static NpgsqlParameter Of(string name, Guid value) => new(name, NpgsqlDbType.Uuid) { Value = value };
    public static NpgsqlParameter Of(string name, byte[] value) => new(name, NpgsqlDbType.Bytea) { Value = value };
    public static NpgsqlParameter Of(string name, IEnumerable<string> values) => Array(name, NpgsqlDbType.Text, values.ToArray());
    public static NpgsqlParameter Of(string name, IEnumerable<long> values) => Array(name, NpgsqlDbType.Bigint, values.ToArray());
    public static NpgsqlParameter Of(string name, IEnumerable<long?> values) => Array(name, NpgsqlDbType.Bigint, values.ToArray());
    public static NpgsqlParameter Of(string name, IEnumerable<Guid?> values) => Array(name, NpgsqlDbType.Uuid, values.ToArray());
    public static NpgsqlParameter Of(string name, IEnumerable<bool> values) => Array(name, NpgsqlDbType.Boolean, values.ToArray());
    public static NpgsqlParameter Of(string name, IEnumerable<byte[]?> values) => Array(name, NpgsqlDbType.Bytea, values.ToArray());

    public static async Task<List<T>> Query<T>(
        this NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> map, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) rows.Add(map(reader));
        return rows;
    }

    public static FoundRow Found(NpgsqlDataReader row) => new(
        new(
            row.GetInt64(0),
            row.GetInt64(1),
            row.IsDBNull(2) ? null : row.GetGuid(2),
            Bytes(row, 3),
            row.GetFieldValue<byte[]>(4),
            row.GetFieldValue<byte[]>(5),
            row.GetFieldValue<byte[]>(6),
            row.GetBoolean(7),
            row.GetFieldValue<byte[]>(8)),
        Bytes(row, 9) is { } opened ? new(row.GetInt64(0), opened, row.GetFieldValue<byte[]>(10)) : null);

    public static Head Head(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    public static Listed Listed(NpgsqlDataReader row) => new(
        FeedId.Of(row.GetString(0)),
        new(row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
        row.GetFieldValue<byte[]>(3),
        row.GetBoolean(4));

    private static NpgsqlParameter Array<T>(string name, NpgsqlDbType type, T[] values) => new(name, NpgsqlDbType.Array | type) { Value = values };

    private static byte[]? Bytes(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
