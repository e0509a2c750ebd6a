using EMiningLive.Cluster.Tests.Kit;
using EMiningLive.Tests;
using Npgsql;

namespace EMiningLive.Cluster.Tests.Rights;

/// <summary>With an owner for migrations, the account of the running service can add facts and do nothing else to them.</summary>
[Collection(OwnSide.Name)]
public sealed class ServiceRoleTests
{
    [Fact]
    public async Task The_service_cannot_change_or_delete_what_happened()
    {
        await using var server = await PostgresServer.Start();
        foreach (var role in (string[])["emining_owner", "emining_service"]) await ThrowAwayPostgres.Execute(server.At("postgres"), $"create role {role} login");
        await using var host = await ClusterHost.Start(
            new(1, 1)
            {
                SiloDatabase = AsService, WebDatabase = AsService, Owner = connection => As(connection, "emining_owner"),
                Prepare = database => ThrowAwayPostgres.Execute(database, "alter schema public owner to emining_owner"),
            },
            server);
        using var api = new Api([host.Webs[0].Address]);
        var driver = new Driver(api, await api.Auction());
        for (var i = 0; i < 5; i++) Assert.Equal(Outcome.Ok, (await driver.One(i, speak: false)).Outcome);

        var refused = 0;
        foreach (var table in (string[])["entries", "openings"])
            foreach (var change in (string[])["update {0} set seq = seq", "delete from {0}", "truncate {0}", "alter table {0} disable trigger all", "drop table {0}"])
            {
                var no = await Assert.ThrowsAsync<PostgresException>(() => ThrowAwayPostgres.Execute(AsService(host.Database), string.Format(change, table)));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, no.SqlState);
                refused++;
            }

        // Not even the owner, while the triggers are there.
        await Assert.ThrowsAsync<PostgresException>(() => ThrowAwayPostgres.Execute(As(host.Database, "emining_owner"), "delete from entries"));
        var judged = await Verdict.Hold(host, api, driver, []);
        Results.Say("rights of the service's role", $"{refused} ways to change entries and openings, all refused; {judged}");
    }

    private static string AsService(string connection) => As(connection, "emining_service");

    private static string As(string connection, string role) => new NpgsqlConnectionStringBuilder(connection) { Username = role }.ToString() + ";";
}
