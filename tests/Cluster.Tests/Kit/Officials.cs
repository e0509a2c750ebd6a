using System.Text.Json.Nodes;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Officials who move projects of the demo, each at its own pace; every command again under its id until it is answered.</summary>
public sealed class Officials(Api api)
{
    private static readonly string[] Projects = ["reko-diq", "siah-dik", "duddar", "nagarparkar"];

    /// <summary>Together about so many commands a second, until it is stopped. How many were accepted.</summary>
    public async Task<int> Move(double perSecond, CancellationToken stop)
    {
        await Task.WhenAll(Projects.Select(project => api.Tells("official", project, new { type = "commit", kind = "training", target = "1000", unit = "people", due = "2030-01-01" })));
        var accepted = await Task.WhenAll(Projects.Select(project => Move(project, TimeSpan.FromSeconds(Projects.Length / perSecond), stop)));
        return accepted.Sum();
    }

    /// <summary>An auction of the first of them, opened: the room moves its project by itself.</summary>
    public Task<string> Auction() => api.Auction(project: Projects[0]);

    private async Task<int> Move(string project, TimeSpan pause, CancellationToken stop)
    {
        using var pace = new PeriodicTimer(pause);
        var commitment = (await api.Get("official", $"/api/projects/{project}"))["commitments"]!.AsArray().Count;
        for (var done = 0; ; done++)
        {
            if (stop.IsCancellationRequested) return done;
            await api.Tells("official", project, Next(done, commitment));
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private static object Next(int number, int commitment) => (number % 3) switch
    {
        0 => new { type = "changeStage", to = number % 2 == 0 ? "interest" : "mou", reason = $"Reason {number}", nextStep = "Talks", desk = $"Desk {number % 5}" },
        1 => new { type = "report", commitment, value = $"{number}", asOf = "2026-11", source = "company" },
        _ => new { type = "recordValue", status = "signed", amount = new { amount = $"{number}000000.00", currency = "USD" }, source = "press" },
    };
}
