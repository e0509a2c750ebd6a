using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>
/// The catalogue and the wall over few and over many projects: what a list costs its reader, how long after a change was asked for it stands on a
/// wall, and what a change costs the server.
/// </summary>
internal static class Wall
{
    private const int Lists = 300, AtOnce = 32;

    private static readonly string[] Provinces = ["Balochistan", "Khyber Pakhtunkhwa", "Punjab", "Sindh", "Gilgit-Baltistan"];
    private static readonly string[] Minerals = ["copper", "gold", "coal", "iron", "antimony", "chromite"];
    private static readonly string[] Stages = ["interest", "nda", "dataRoom", "termSheet", "mou"];

    /// <summary>Reads as people do: by name, filtered, searched, sorted, and deep in the pages.</summary>
    private static readonly string[] Asked =
    [
        "", "?q=copper", "?province=Sindh&sort=-moved", "?mineral=gold&stage=interest", "?q=projekt%201", "?sort=desk&page=3", "?sort=-stage&pageSize=200", "?q=tharparkar&mineral=coal",
    ];

    public static async Task Run(Asked asked)
    {
        var counts = asked.Text("projects", "100,10000").Split(',').Select(int.Parse).ToArray();
        var costs = new List<double>();
        foreach (var count in counts)
        {
            var figures = await Measure(count, asked.Number("rate", 50), asked.Time);
            figures.Print();
            costs.Add((double)figures["server CPU a change"]!);
        }

        if (costs.Count > 1) new Figures("wall").Add($"CPU a change, {counts[^1]} projects against {counts[0]}", costs[^1] / costs[0], "x").Print();
    }

    public static async Task<Figures> Measure(int projects, int rate, TimeSpan time)
    {
        await using var folder = new Folder("/dev/shm");
        await using var product = await Product.On(folder);
        var entered = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, projects), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await product.Post("official", "/api/projects", Project(number)));
        var figures = new Figures($"wall over {projects} projects, {rate} changes/s").Add("entering all", Stopwatch.GetElapsedTime(entered).TotalSeconds, "s");
        return await Walled(product, await Listed(product, figures), projects, rate, time);
    }

    private static async Task<Figures> Listed(Product product, Figures figures)
    {
        foreach (var query in Asked) await product.Get("observer", $"/api/projects{query}");
        var times = new List<double>();
        for (var i = 0; i < Lists; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await product.Get("observer", $"/api/projects{Asked[i % Asked.Length]}");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return figures.Add("list and search p50", Figures.Percentile(times, 0.5), "ms").Add("list and search p95", Figures.Percentile(times, 0.95), "ms");
    }

    private static async Task<Figures> Walled(Product product, Figures figures, int projects, int rate, TimeSpan time)
    {
        var shown = new ConcurrentDictionary<(string Project, long Seq), long>();
        using var over = new CancellationTokenSource();
        var watching = Watch(product, shown, over.Token);
        var idle = await IdleCpu(product);
        var (cpu, began) = (product.CpuSeconds, Stopwatch.GetTimestamp());
        var changes = await Change(product, projects, rate, time);
        var used = product.CpuSeconds - cpu - (idle * Stopwatch.GetElapsedTime(began).TotalSeconds);
        await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
        await over.CancelAsync();
        await watching;
        var lags = changes.Where(change => shown.ContainsKey(change.Key)).Select(change => Stopwatch.GetElapsedTime(change.Value, shown[change.Key]).TotalMilliseconds).ToList();
        return figures
            .Add("changes", changes.Count)
            .Add("changes that no wall showed", changes.Count - lags.Count)
            .AddTimes("from asking to the wall", lags)
            .Add("server CPU a change", used * 1e3 / changes.Count, "ms");
    }

    /// <summary>What the process uses with the wall open and nothing changing, in seconds a second.</summary>
    private static async Task<double> IdleCpu(Product product)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        var (cpu, began) = (product.CpuSeconds, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(12));
        return (product.CpuSeconds - cpu) / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>At that pace, whatever the answers take. When each was asked for, by the entry that it became.</summary>
    private static async Task<Dictionary<(string, long), long>> Change(Product product, int projects, int rate, TimeSpan time)
    {
        var changes = new ConcurrentDictionary<(string, long), long>();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        var asked = new List<Task>();
        for (var i = 0; i < rate * time.TotalSeconds && await pace.WaitForNextTickAsync(); i++) asked.Add(One(i));
        await Task.WhenAll(asked);
        return changes.ToDictionary();

        async Task One(int i)
        {
            var (project, began) = ($"p{i * 7919L % projects}", Stopwatch.GetTimestamp());
            var stage = Stages[(i / projects + i) % Stages.Length];
            var answer = await product.Post("official", $"/api/projects/{project}/commands", new
            {
                id = Guid.NewGuid().ToString("D"),
                type = "changeStage",
                to = stage == "interest" ? "mou" : stage,
                reason = $"Load {i}",
                nextStep = "The next",
                desk = $"Desk {i % 50}",
            }, mayRefuse: true);
            if (answer.TryGetProperty("seq", out var seq)) changes[(project, seq.GetInt64())] = began;
        }
    }

    private static async Task Watch(Product product, ConcurrentDictionary<(string, long), long> shown, CancellationToken over)
    {
        try
        {
            await foreach (var text in product.Events("official", "/api/pipeline/stream", over))
            {
                var at = Stopwatch.GetTimestamp();
                using var frame = JsonDocument.Parse(text);
                if (!frame.RootElement.TryGetProperty("changes", out var changes) || !changes.TryGetProperty("ticker", out var ticker)) continue;
                foreach (var row in ticker.EnumerateArray()) shown.TryAdd((row.GetProperty("project").GetString()!, row.GetProperty("seq").GetInt64()), at);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested) { }
    }

    private static object Project(int number) => new
    {
        id = $"p{number}",
        name = new { en = $"Projekt {number} of {Minerals[number % Minerals.Length]}" },
        province = Provinces[number % Provinces.Length],
        district = "Tharparkar",
        minerals = new[] { Minerals[number % Minerals.Length] },
        location = new { lat = $"{24 + (number % 100 / 10m)}", lon = $"{61 + (number % 140 / 10m)}", approximate = true },
        owner = $"Owner {number % 500}",
        certainty = "published",
        sources = new[] { "load" },
    };
}
