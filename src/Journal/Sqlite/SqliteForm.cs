using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>How values stand in the file.</summary>
internal static class SqliteForm
{
    public const string Columns = "e.seq, e.at, e.command, e.fingerprint, e.who, e.what, e.salts, e.sealed, e.head, o.what, o.salt";

    /// <summary>RFC 9562 order, as people read it.</summary>
    public static byte[]? Blob(Guid? id) => id?.ToByteArray(bigEndian: true);

    public static FoundRow Found(SqliteDataReader row) => new(
        new(
            row.GetInt64(0),
            row.GetInt64(1),
            Bytes(row, 2) is { } command ? new Guid(command, bigEndian: true) : null,
            Bytes(row, 3),
            row.GetFieldValue<byte[]>(4),
            row.GetFieldValue<byte[]>(5),
            row.GetFieldValue<byte[]>(6),
            row.GetBoolean(7),
            row.GetFieldValue<byte[]>(8)),
        Bytes(row, 9) is { } opened ? new(row.GetInt64(0), opened, row.GetFieldValue<byte[]>(10)) : null);

    public static Head Head(SqliteDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    public static Listed Listed(SqliteDataReader row) => new(
        FeedId.Of(row.GetString(0)),
        new(row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
        row.GetFieldValue<byte[]>(3),
        row.GetBoolean(4));

    private static byte[]? Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
