namespace EMiningLive.Journal;

/// <summary>Reminders: seven queries. Hashes are signed, and a range may go over the end of the ring.</summary>
internal static class OrleansReminders
{
    private const string Read = "select GrainId, ReminderName, StartTime, Period, Version from OrleansRemindersTable where ServiceId = @ServiceId";

    private const string One = "ServiceId = @ServiceId and GrainId = @GrainId and ReminderName = @ReminderName";

    private const string Upsert =
        """
        insert into OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
        values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
        on conflict (ServiceId, GrainId, ReminderName) do update
        set StartTime = excluded.StartTime, Period = excluded.Period, GrainHash = excluded.GrainHash, Version = OrleansRemindersTable.Version + 1
        returning Version
        """;

    private const string Delete = $"delete from OrleansRemindersTable where {One} and Version = @Version";

    private static readonly OrleansQuery[] Shared =
    [
        new("ReadReminderRowsKey", $"{Read} and GrainId = @GrainId"),
        new("ReadReminderRowKey", $"{Read} and GrainId = @GrainId and ReminderName = @ReminderName"),
        new("ReadRangeRows1Key", $"{Read} and GrainHash > @BeginHash and GrainHash <= @EndHash"),
        new("ReadRangeRows2Key", $"{Read} and (GrainHash > @BeginHash or GrainHash <= @EndHash)"),
        new("UpsertReminderRowKey", Upsert),
        new("DeleteReminderRowsKey", "delete from OrleansRemindersTable where ServiceId = @ServiceId"),
    ];

    public const string SqliteTable =
        """
        create table OrleansRemindersTable (
            ServiceId text not null,
            GrainId text not null,
            ReminderName text not null,
            StartTime text not null,
            Period integer not null,
            GrainHash integer not null,
            Version integer not null,
            primary key (ServiceId, GrainId, ReminderName)
        ) strict;
        create index OrleansReminders_hash on OrleansRemindersTable (ServiceId, GrainHash);

        """;

    public const string PostgresTable =
        """
        create table OrleansRemindersTable (
            ServiceId text not null,
            GrainId text not null,
            ReminderName text not null,
            StartTime timestamptz not null,
            Period bigint not null,
            GrainHash integer not null,
            Version integer not null,
            primary key (ServiceId, GrainId, ReminderName)
        );
        create index OrleansReminders_hash on OrleansRemindersTable (ServiceId, GrainHash);

        """;

    public static IEnumerable<OrleansQuery> Sqlite => [.. Shared, new("DeleteReminderRowKey", $"{Delete};\nselect changes()")];

    public static IEnumerable<OrleansQuery> Postgres =>
        [.. Shared, new("DeleteReminderRowKey", $"with gone as ({Delete} returning 1) select count(*) from gone")];
}
