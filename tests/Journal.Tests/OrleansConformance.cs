using System.Net;
using System.Net.Sockets;
using EMiningLive.Contracts.Journal;
using EMiningLive.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace EMiningLive.Journal.Tests;

/// <summary>Orleans' own providers, in a real silo, on our SQL.</summary>
public abstract class OrleansConformance : IAsyncLifetime
{
    private static readonly GrainId SomeGrain = GrainId.Create("room", Guid.NewGuid().ToString("N"));

    private JournalHost host = null!;

    protected JournalHost Host => host;
    private IGrainStorage Storage => host.Get<IGrainStorage>();
    private IReminderTable Reminders => host.Get<IReminderTable>();

    protected abstract Task<JournalHost> Start();

    public virtual async ValueTask InitializeAsync() => host = await Start();

    public virtual async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task State_is_written_read_and_cleared()
    {
        var grain = NewGrain();
        var state = Fresh("first");
        await Storage.WriteStateAsync("state", grain, state);
        state.State!.Text = "second";
        await Storage.WriteStateAsync("state", grain, state);

        var read = await Read(grain);
        Assert.Equal(("second", "2", true), (read.State!.Text, read.ETag, read.RecordExists));

        await Storage.ClearStateAsync("state", grain, read);
        Assert.Equal("", (await Read(grain)).State!.Text);
    }

    [Fact]
    public async Task State_that_never_was_does_not_exist()
    {
        var read = await Read(NewGrain());

        Assert.False(read.RecordExists);
        Assert.Null(read.ETag);
    }

    [Fact]
    public async Task A_write_on_an_old_version_is_refused_and_changes_nothing()
    {
        var grain = NewGrain();
        var state = Fresh("first");
        await Storage.WriteStateAsync("state", grain, state);
        var stale = await Read(grain);
        state.State!.Text = "second";
        await Storage.WriteStateAsync("state", grain, state);

        stale.State!.Text = "stale";
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", grain, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync("state", grain, stale));
        Assert.Equal("second", (await Read(grain)).State!.Text);
    }

    [Fact]
    public async Task A_write_on_a_version_that_is_not_there_is_refused()
    {
        var state = Fresh("text");
        (state.ETag, state.RecordExists) = ("7", true);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", NewGrain(), state));
    }

    [Fact]
    public async Task Of_two_first_writers_exactly_one_wins()
    {
        for (var round = 0; round < 20; round++)
        {
            var grain = NewGrain();
            var wins = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Wins(grain, Fresh($"{i}")))));

            Assert.Single(wins, true);
            Assert.Equal("1", (await Read(grain)).ETag);
        }
    }

    [Fact]
    public async Task A_reminder_is_registered_moved_read_and_removed()
    {
        var grain = NewGrain();
        var first = await Reminders.UpsertRow(Reminder(grain, "close", Facts.Noon));
        var second = await Reminders.UpsertRow(Reminder(grain, "close", Facts.Noon.AddHours(1)));
        await Reminders.UpsertRow(Reminder(grain, "open", Facts.Noon));

        var read = await Reminders.ReadRow(grain, "close");
        Assert.Equal(Facts.Noon.AddHours(1).UtcDateTime, read!.StartAt);
        Assert.Equal(TimeSpan.FromMinutes(1), read.Period);
        Assert.Equal(second, read.ETag);
        Assert.Equal(2, (await Reminders.ReadRows(grain)).Reminders.Count);

        Assert.False(await Reminders.RemoveRow(grain, "close", first!));
        Assert.True(await Reminders.RemoveRow(grain, "close", second!));
        Assert.Null(await Reminders.ReadRow(grain, "close"));
        Assert.Single((await Reminders.ReadRows(grain)).Reminders);
    }

    [Fact]
    public async Task Reminders_are_read_by_ranges_of_the_ring_that_may_go_over_its_end()
    {
        var grains = Enumerable.Range(0, 50).Select(_ => NewGrain()).ToList();
        foreach (var grain in grains) await Reminders.UpsertRow(Reminder(grain, "close", Facts.Noon));

        foreach (var (begin, end) in new[] { (0u, 0u), (0u, 1u << 31), (1u << 31, 0u), (3_000_000_000u, 1_000_000_000u) })
        {
            var found = (await Reminders.ReadRows(begin, end)).Reminders.Select(reminder => reminder.GrainId).ToHashSet();
            Assert.Equal(grains.Where(grain => Within(grain.GetUniformHashCode(), begin, end)).ToHashSet(), found.Intersect(grains).ToHashSet());
        }
    }

    protected static void UseTables(ISiloBuilder silo, Store store)
    {
        OrleansStore.Register();
        silo.AddAdoNetGrainStorageAsDefault(options =>
        {
            (options.Invariant, options.ConnectionString) = (store.Invariant(), store.ConnectionString);
            options.GrainStorageSerializer = new PlainJson();
        });
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (store.Invariant(), store.ConnectionString));
    }

    protected static (int Silo, int Gateway) FreePorts()
    {
        using TcpListener one = new(IPAddress.Loopback, 0), two = new(IPAddress.Loopback, 0);
        one.Start();
        two.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)two.LocalEndpoint).Port);
    }

    private static GrainId NewGrain() => GrainId.Create(SomeGrain.Type, IdSpan.Create(Guid.NewGuid().ToString("N")));

    private static GrainState<Note> Fresh(string text) => new(new Note { Text = text });

    private static ReminderEntry Reminder(GrainId grain, string name, DateTimeOffset start) =>
        new() { GrainId = grain, ReminderName = name, StartAt = start.UtcDateTime, Period = TimeSpan.FromMinutes(1) };

    private static bool Within(uint hash, uint begin, uint end) => begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private async Task<bool> Wins(GrainId grain, GrainState<Note> state)
    {
        try
        {
            await Storage.WriteStateAsync("state", grain, state);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private async Task<GrainState<Note>> Read(GrainId grain)
    {
        var state = new GrainState<Note>(new Note());
        await Storage.ReadStateAsync("state", grain, state);
        return state;
    }

    /// <summary>The default writes the names of CLR types into the table.</summary>
    private sealed class PlainJson : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => BinaryData.FromObjectAsJson<T?>(input);
        public T Deserialize<T>(BinaryData input) => input.ToObjectFromJson<T>()!;
    }

    public sealed class Note
    {
        public string Text { get; set; } = "";
    }
}

public sealed class SqliteOrleansTests : OrleansConformance
{
    private readonly TemporaryFolder folder = new();

    protected override Task<JournalHost> Start() => JournalHost.Sqlite(
        folder.Path,
        builder => builder.UseOrleans(silo =>
        {
            var (port, gateway) = FreePorts();
            silo.UseLocalhostClustering(port, gateway);
            UseTables(silo, new(folder.Path, null));
        }));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}

public sealed class PostgresOrleansTests(Postgres postgres) : OrleansConformance
{
    private string database = "";

    protected override async Task<JournalHost> Start()
    {
        database = await postgres.Server.NewDatabase();
        return await Silo();
    }

    [Fact]
    public async Task Silos_find_each_other_and_take_their_leave()
    {
        await using (await Silo())
        {
            var members = await Host.Get<IMembershipTable>().ReadAllAsync(default);
            Assert.Equal(2, members.Members.Count(member => member.Item1.Status == SiloStatus.Active));
        }

        var after = await Host.Get<IMembershipTable>().ReadAllAsync(default);
        Assert.Single(after.Members, member => member.Item1.Status == SiloStatus.Active);
        Assert.Single(after.Members, member => member.Item1.Status == SiloStatus.Dead);

        await Host.Get<IMembershipTable>().CleanupDefunctSiloEntriesAsync(DateTimeOffset.UtcNow.AddMinutes(1), default);
        Assert.Single((await Host.Get<IMembershipTable>().ReadAllAsync(default)).Members);
    }

    [Fact]
    public async Task Membership_changes_only_on_the_version_that_the_silo_knew()
    {
        var table = Host.Get<IMembershipTable>();
        var before = await table.ReadAllAsync(default);
        var (known, entry) = (before.Version, before.Members.Single().Item1);
        var other = Other(entry, 1);

        Assert.True(await table.InsertRowAsync(other, known.Next()));
        Assert.False(await table.InsertRowAsync(Other(entry, 2), known.Next()));
        Assert.False(await table.UpdateRowAsync(entry, known.VersionEtag, known.Next()));
        var version = (await table.ReadAllAsync(default)).Version;
        Assert.True(await table.UpdateRowAsync(entry, version.VersionEtag, version.Next()));
        Assert.Equal(2, (await table.ReadAllAsync(default)).Members.Count);
        Assert.Equal(SiloStatus.Dead, (await table.ReadRowAsync(other.SiloAddress)).Members.Single().Item1.Status);
        Assert.Empty((await table.ReadRowAsync(SiloAddress.New(IPAddress.Loopback, 3, 1))).Members);

        await table.DeleteMembershipTableEntriesAsync("other", default);
        Assert.Equal(2, (await table.ReadAllAsync(default)).Members.Count);
    }

    private static MembershipEntry Other(MembershipEntry entry, int port) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, port, 1),
        Status = SiloStatus.Dead,
        SiloName = entry.SiloName,
        HostName = entry.HostName,
        StartTime = entry.StartTime,
        IAmAliveTime = entry.IAmAliveTime,
    };

    private Task<JournalHost> Silo() => JournalHost.Postgres(
        database,
        builder => builder.UseOrleans(silo =>
        {
            var store = new Store("", database);
            var (port, gateway) = FreePorts();
            silo.ConfigureEndpoints(IPAddress.Loopback, port, gateway, listenOnAnyHostAddress: false);
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("test", "test"));
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (store.Invariant(), store.ConnectionString));
            UseTables(silo, store);
        }));
}
