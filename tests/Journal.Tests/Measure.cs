using System.Diagnostics;
using EMiningLive.Contracts.Journal;
using EMiningLive.Tests;

namespace EMiningLive.Journal.Tests;

/// <summary>Durable entries a second: <c>dotnet run -c Release --project tests/Journal.Tests -- measure</c>.</summary>
internal static class Measure
{
    public const string Argument = "measure";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task Run()
    {
        await using var server = await ThrowAwayPostgres.Start(durable: true);
        var database = await server.NewDatabase();
        using var folder = new TemporaryFolder();
        await using (var sqlite = await JournalHost.Sqlite(folder.Path)) await Tell("SQLite", sqlite);
        await using var postgres = await JournalHost.Postgres(database);
        await Tell("PostgreSQL", postgres);
    }

    private static async Task Tell(string name, JournalHost host)
    {
        Console.WriteLine($"{name,-10} one caller, one row a commit   {await Rate(host.Writer, 1, 1),8:F0} entries/s");
        Console.WriteLine($"{name,-10} 64 callers on one stream       {await Rate(host.Writer, 1, 64),8:F0} entries/s");
        Console.WriteLine($"{name,-10} 200 streams, one caller each   {await Rate(host.Writer, 200, 1),8:F0} entries/s");
    }

    private static async Task<double> Rate(IJournalWriter writer, int streams, int callers)
    {
        using var warm = new CancellationTokenSource(WarmUp);
        await Write(writer, streams, callers, warm.Token);
        using var done = new CancellationTokenSource(Time);
        var clock = Stopwatch.StartNew();
        return await Write(writer, streams, callers, done.Token) / clock.Elapsed.TotalSeconds;
    }

    private static async Task<long> Write(IJournalWriter writer, int streams, int callers, CancellationToken done)
    {
        var written = await Task.WhenAll(Enumerable.Range(0, streams).Select(_ => Task.Run(() => new Stream(writer).Write(callers, done), CancellationToken.None)));
        return written.Sum();
    }

    /// <summary>Callers in a closed loop on one stream; as in a grain, deciding and enqueuing are one step.</summary>
    private sealed class Stream(IJournalWriter writer)
    {
        private readonly Lock gate = new();
        private Facts facts = Facts.Fresh();

        public async Task<long> Write(int callers, CancellationToken done) => (await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Call(done)))).Sum();

        private async Task<long> Call(CancellationToken done)
        {
            var written = 0L;
            for (; !done.IsCancellationRequested; written++)
                if (await Next() != Appended.Committed) throw new InvalidOperationException("Nobody else writes here.");
            return written;
        }

        private Task<Appended> Next()
        {
            lock (gate)
            {
                (facts, var batch) = facts.Say("""{"type":"bidPlaced","bidder":"B3","amount":{"amount":"1250000.00","currency":"USD"},"auto":false}""");
                return writer.Append(batch);
            }
        }
    }
}
