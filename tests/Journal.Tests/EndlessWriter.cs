using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal.Tests;

/// <summary>A process that writes for ever and says what was acknowledged, until somebody kills it.</summary>
internal static class EndlessWriter
{
    public const string Argument = "write-for-ever";

    public static async Task Run(string folder)
    {
        await using var host = await JournalHost.Sqlite(folder);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => WriteOne(host.Writer))));
    }

    public static Process Launch(string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(EndlessWriter).Assembly.Location);
        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(folder);
        return Process.Start(start)!;
    }

    private static async Task WriteOne(IJournalWriter writer)
    {
        var facts = Facts.Fresh();
        while (true)
        {
            (facts, var batch) = facts.Say("a", "b");
            if (await writer.Append(batch) == Appended.Committed) Console.Out.WriteLine($"{facts.Feed} {facts.Version} {Convert.ToHexString(facts.Head)}");
        }
    }
}

public sealed class KillTests
{
    [Fact]
    public async Task A_process_killed_while_it_writes_loses_nothing_that_it_acknowledged()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 3; round++)
        {
            var acknowledged = await KilledAfter(300, folder.Path);
            await using var host = await JournalHost.Sqlite(folder.Path);
            foreach (var (feed, version, head) in acknowledged)
            {
                var row = Assert.Single(await host.Journal.Read(feed, version - 1, 1));
                Assert.Equal(head, Convert.ToHexString(row.Entry.Head));
            }
        }
    }

    private static async Task<List<(FeedId Feed, long Version, string Head)>> KilledAfter(int lines, string folder)
    {
        using var process = EndlessWriter.Launch(folder);
        var acknowledged = new List<(FeedId, long, string)>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is [var feed, var version, { Length: 64 } head]) acknowledged.Add((FeedId.Of(feed), long.Parse(version), head));
            if (acknowledged.Count == lines) process.Kill();
        }
        await process.WaitForExitAsync();
        Assert.InRange(acknowledged.Count, lines, int.MaxValue);
        return acknowledged;
    }
}
