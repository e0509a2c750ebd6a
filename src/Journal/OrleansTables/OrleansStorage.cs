namespace EMiningLive.Journal;

/// <summary>
/// Grain storage. A version that does not fit answers with the version that was given: that is how the provider knows a conflict.
/// The key is unique, so of two first writers one loses.
/// </summary>
internal static class OrleansStorage
{
    private const string Key =
        """
        ServiceId = @ServiceId and GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash
            and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1 and GrainTypeString = @GrainTypeString
            and GrainIdExtensionString = coalesce(@GrainIdExtensionString, '')
        """;

    private const string KeyColumns = "ServiceId, GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString";

    private const string Read = $"select PayloadBinary, Version from OrleansStorage where {Key}";

    /// <summary>Inserts the first version, or replaces the one that is named; a version of a row that is gone fits nowhere.</summary>
    private const string Upsert =
        $"""
        insert into OrleansStorage ({KeyColumns}, PayloadBinary, ModifiedOn, Version)
        select @ServiceId, @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, @GrainTypeString, coalesce(@GrainIdExtensionString, ''),
            @PayloadBinary, current_timestamp, 1
        where @GrainStateVersion is null or exists (select 1 from OrleansStorage where {Key})
        on conflict ({KeyColumns}) do update
        set PayloadBinary = excluded.PayloadBinary, ModifiedOn = excluded.ModifiedOn, Version = OrleansStorage.Version + 1
        where OrleansStorage.Version = @GrainStateVersion
        returning Version as NewGrainStateVersion
        """;

    private const string Clear =
        $"""
        update OrleansStorage set PayloadBinary = null, ModifiedOn = current_timestamp, Version = Version + 1
        where {Key} and Version = @GrainStateVersion
        returning Version as NewGrainStateVersion
        """;

    private const string Delete =
        $"""
        delete from OrleansStorage
        where {Key} and Version = @GrainStateVersion
        returning Version + 1 as NewGrainStateVersion
        """;

    public const string SqliteTable =
        $"""
        create table OrleansStorage (
            ServiceId text not null,
            GrainIdHash integer not null,
            GrainTypeHash integer not null,
            GrainIdN0 integer not null,
            GrainIdN1 integer not null,
            GrainTypeString text not null,
            GrainIdExtensionString text not null,
            PayloadBinary blob,
            ModifiedOn text not null,
            Version integer not null
        ) strict;
        create unique index OrleansStorage_key on OrleansStorage ({KeyColumns});

        """;

    public const string PostgresTable =
        $"""
        create table OrleansStorage (
            ServiceId text not null,
            GrainIdHash integer not null,
            GrainTypeHash integer not null,
            GrainIdN0 bigint not null,
            GrainIdN1 bigint not null,
            GrainTypeString text not null,
            GrainIdExtensionString text not null,
            PayloadBinary bytea,
            ModifiedOn timestamptz not null,
            Version integer not null
        );
        create unique index OrleansStorage_key on OrleansStorage ({KeyColumns});

        """;

    public static IEnumerable<OrleansQuery> Sqlite =>
    [
        new("ReadFromStorageKey", Read),
        new("WriteToStorageKey", OnSqlite(Upsert)),
        new("ClearStorageKey", OnSqlite(Clear)),
        new("DeleteStorageKey", OnSqlite(Delete)),
    ];

    public static IEnumerable<OrleansQuery> Postgres =>
    [
        new("ReadFromStorageKey", Read),
        new("WriteToStorageKey", OnPostgres(Upsert)),
        new("ClearStorageKey", OnPostgres(Clear)),
        new("DeleteStorageKey", OnPostgres(Delete)),
    ];

    private static string OnSqlite(string change) => $"{change};\nselect @GrainStateVersion as NewGrainStateVersion where changes() = 0";

    private static string OnPostgres(string change) =>
        $"""
        with changed as ({change})
        select NewGrainStateVersion from changed
        union all
        select @GrainStateVersion where not exists (select from changed)
        """;
}
