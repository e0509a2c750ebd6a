using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>An import whose process dies while it enters the projects: all of them are entered all the same.</summary>
public sealed class BrokenOffTests
{
    private const int Rows = 3000;

    [Fact]
    public async Task A_process_that_was_killed_ends_it_when_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("emining-import-").FullName;
        var ids = Enumerable.Range(0, Rows).Select(_ => Files.NewId()).ToArray();
        await using (var first = await OwnProcess.Start(folder))
        {
            using var official = await first.As("official");
            var importing = official.Import(Files.Csv([.. ids.Select(Files.Line)]), dryRun: false);
            while (!(await official.GetAsync($"/api/projects/{ids[0]}")).IsSuccessStatusCode) Assert.False(importing.IsCompleted);
            first.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => importing);
        }

        Assert.InRange(await Entered(folder), 1, Rows - 1);
        await using var second = await OwnProcess.Start(folder);
        using var again = await second.As("official");
        await Eventually(async () => await Entered(folder) == Rows && await Begun(folder) == 0);
        Assert.Equal(1, (await again.Get($"/api/projects/{ids[^1]}"))["version"]!.GetValue<int>());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Of_a_cluster_another_node_ends_it()
    {
        await using var cluster = await RunningCluster.Begin();
        await cluster.StartSilo();
        var web = await cluster.StartWeb();
        using var official = await RunningCluster.As(web, "official");
        var (asked, mine) = (Files.NewId(), Files.NewId());
        await official.Import(Files.Csv(Files.Line(asked)), dryRun: false).Report();
        Assert.Equal(0, await cluster.Ask<long>("select count(*) from begun_imports"));

        var me = await official.Get("/api/me");
        var caller = new Caller(PersonId.Of(me["id"]!.GetValue<string>()), PartyId.Of("authority"), PartyKind.Authority, Roles.Official);
        var register = new Register(LocalText.Of("A vein"), "Sindh", "Thar", ["coal"], null, LocalText.Of("The province"), "claim", ["A gazette"]);
        var holder = await web.Services.GetRequiredService<Held>().Hold([mine], TimeSpan.Zero);
        Assert.True(await web.Services.GetRequiredService<BegunImports>().Note(holder!, 1, new(caller, [new(2, mine, register)])));
        Assert.Equal(1, await cluster.Ask<long>("""with old as (update begun_imports set "At" = 0 returning 1) select count(*) from old"""));
        await cluster.Stop(web);
        using var other = await RunningCluster.As(await cluster.StartWeb(), "official");
        await Eventually(async () => await cluster.Ask<long>("select count(*) from begun_imports") == 0);
        Assert.Equal("authority", (await other.Get($"/api/projects/{mine}"))["host"]!.GetValue<string>());
    }

    private static async Task<int> Entered(string folder)
    {
        await using var db = Open(folder);
        return await db.Database.SqlQuery<int>($"select count(distinct stream) as Value from entries where stream like 'projects/p-%'").SingleAsync();
    }

    private static async Task<int> Begun(string folder)
    {
        await using var db = Open(folder);
        return await db.Begun.CountAsync();
    }

    private static EnteringDb Open(string folder) => new(new DbContextOptionsBuilder<EnteringDb>().UseSqlite($"Data Source={Path.Combine(folder, "emining.db")};Pooling=False").Options);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var patience = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(100)) Assert.True(TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(30));
    }
}
