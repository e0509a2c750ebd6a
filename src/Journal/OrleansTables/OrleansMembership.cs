namespace EMiningLive.Journal;

/// <summary>
/// Membership of a cluster. Every change moves the deployment's one version row on, and takes place only if that row had the version
/// that the silo knew: whoever comes second waits for the row and then finds another version.
/// </summary>
internal static class OrleansMembership
{
    private const string Silo = "DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation";

    private const string Columns =
        """
        v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime,
            m.IAmAliveTime, v.Version
        """;

    private const string MoveVersion =
        """
        update OrleansMembershipVersionTable set Timestamp = now(), Version = Version + 1
            where DeploymentId = @DeploymentId and Version = @Version
        """;

    public const string PostgresTable =
        """
        create table OrleansMembershipVersionTable (
            DeploymentId text not null primary key,
            Timestamp timestamptz not null default now(),
            Version integer not null default 0
        );
        create table OrleansMembershipTable (
            DeploymentId text not null,
            Address text not null,
            Port integer not null,
            Generation integer not null,
            SiloName text not null,
            HostName text not null,
            Status integer not null,
            ProxyPort integer,
            SuspectTimes text,
            StartTime timestamptz not null,
            IAmAliveTime timestamptz not null,
            primary key (DeploymentId, Address, Port, Generation)
        );

        """;

    public static readonly OrleansQuery[] Postgres =
    [
        new(
            "InsertMembershipVersionKey",
            """
            with added as (
                insert into OrleansMembershipVersionTable (DeploymentId) values (@DeploymentId) on conflict do nothing returning 1
            )
            select count(*) from added
            """),
        new(
            "InsertMembershipKey",
            $"""
            with moved as (
                {MoveVersion} and not exists (select from OrleansMembershipTable where {Silo})
                returning 1
            ),
            added as (
                insert into OrleansMembershipTable
                    (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
                select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
                from moved
                returning 1
            )
            select count(*) from added
            """),
        new(
            "UpdateMembershipKey",
            $"""
            with moved as (
                {MoveVersion} and exists (select from OrleansMembershipTable where {Silo})
                returning 1
            ),
            changed as (
                update OrleansMembershipTable set Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
                where {Silo} and exists (select from moved)
                returning 1
            )
            select count(*) from changed
            """),
        new("UpdateIAmAlivetimeKey", $"update OrleansMembershipTable set IAmAliveTime = @IAmAliveTime where {Silo}"),
        new(
            "MembershipReadRowKey",
            $"""
            select {Columns}
            from OrleansMembershipVersionTable v
            left join OrleansMembershipTable m
                on m.DeploymentId = v.DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation
            where v.DeploymentId = @DeploymentId
            """),
        new(
            "MembershipReadAllKey",
            $"""
            select {Columns}
            from OrleansMembershipVersionTable v left join OrleansMembershipTable m on m.DeploymentId = v.DeploymentId
            where v.DeploymentId = @DeploymentId
            """),
        new(
            "DeleteMembershipTableEntriesKey",
            """
            with gone as (delete from OrleansMembershipTable where DeploymentId = @DeploymentId)
            delete from OrleansMembershipVersionTable where DeploymentId = @DeploymentId
            """),
        new(
            "GatewaysQueryKey",
            """
            select Address, ProxyPort, Generation from OrleansMembershipTable
            where DeploymentId = @DeploymentId and Status = @Status and ProxyPort > 0
            """),
        new(
            "CleanupDefunctSiloEntriesKey",
            """
            delete from OrleansMembershipTable
            where DeploymentId = @DeploymentId and IAmAliveTime < @IAmAliveTime and Status <> 3
            """),
    ];
}
