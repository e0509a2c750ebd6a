namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Officials who move projects of their own, each at its pace; every command again under its id until it is answered.</summary>
public sealed class Officials(Api api)
{
    private readonly string[] projects = [.. Enumerable.Range(1, 4).Select(number => $"killed-{number}-{Guid.NewGuid():N}")];

    /// <summary>Enters them, each with a commitment.</summary>
    public Task Begin() => Task.WhenAll(projects.Select(Enter));

    /// <summary>Together about so many commands a second, until it is stopped. How many were accepted.</summary>
    public async Task<int> Move(double perSecond, CancellationToken stop)
    {
        var accepted = await Task.WhenAll(projects.Select(project => Move(project, TimeSpan.FromSeconds(projects.Length / perSecond), stop)));
        return accepted.Sum();
    }

    /// <summary>An auction of the first of them, opened: the room moves its project by itself.</summary>
    public Task<string> Auction() => api.Auction(project: projects[0]);

    private async Task Enter(string project)
    {
        await api.Enters("official", new { id = project, name = project, province = "Balochistan", district = "Chagai", minerals = new[] { "copper" }, owner = "Authority", certainty = "published", sources = new[] { "press" } });
        await api.Tells("official", project, new { type = "commit", kind = "training", target = "1000", unit = "people", due = "2030-01-01" });
    }

    private async Task<int> Move(string project, TimeSpan pause, CancellationToken stop)
    {
        using var pace = new PeriodicTimer(pause);
        for (var done = 0; ; done++)
        {
            if (stop.IsCancellationRequested) return done;
            await api.Tells("official", project, Next(done));
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private static object Next(int number) => (number % 3) switch
    {
        0 => new { type = "changeStage", to = number % 2 == 0 ? "interest" : "mou", reason = $"Reason {number}", nextStep = "Talks", desk = $"Desk {number % 5}" },
        1 => new { type = "report", commitment = 1, value = $"{number}", asOf = "2026-11", source = "company" },
        _ => new { type = "recordValue", status = "signed", amount = new { amount = $"{number}000000.00", currency = "USD" }, source = "press" },
    };
}
