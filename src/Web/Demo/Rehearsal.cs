using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EMiningLive.Web.Demo;

/// <summary>
/// Lets the fictional companies and officials of the demo act by themselves, at a human pace and within bounds, through the same
/// public API as everyone: quicker in the first moments, so that a newcomer sees life at once. Those whom a newcomer is likely to be act rarely.
/// </summary>
internal sealed partial class Rehearsal(IServer server, IHostApplicationLifetime life, TimeProvider time, ILogger<Rehearsal> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var http = new HttpClient { BaseAddress = await OwnAddress(stopping), Timeout = TimeSpan.FromSeconds(20) };
        Actor[] cast =
        [
            new Company(Cast.Beiling, TimeSpan.FromSeconds(18)),
            new Company(Cast.Sulaiman, TimeSpan.FromSeconds(22)),
            new Company(Cast.Indus, TimeSpan.FromSeconds(40)),
            new Company(Cast.Makran, TimeSpan.FromMinutes(4)),
            new Company(Cast.Heding, TimeSpan.FromMinutes(6)),
            new Official("official", TimeSpan.FromSeconds(20)),
            new Official("official2", TimeSpan.FromSeconds(20)),
        ];
        await Task.WhenAll(cast.Select(actor => Play(actor, http, stopping)));
    }

    private async Task Play(Actor actor, HttpClient http, CancellationToken stopping)
    {
        var stage = new Stage(http, actor.Person);
        var start = time.GetUtcNow();
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(actor.Pause(time.GetUtcNow() - start), time, stopping);
            try { await actor.Act(stage, time.GetUtcNow(), stopping); }
            catch (HttpRequestException missed) { Missed(log, actor.Person, missed); }
            catch (TaskCanceledException slow) when (!stopping.IsCancellationRequested) { Missed(log, actor.Person, slow); }
        }
    }

    private async Task<Uri> OwnAddress(CancellationToken stopping)
    {
        await life.Started(stopping);
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        var own = addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal)) ?? addresses.First();
        return new Uri(own.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").Replace("*", "localhost").Replace("+", "localhost"));
    }

    [LoggerMessage(LogLevel.Information, "{Person} missed a turn of the rehearsal.")]
    private static partial void Missed(ILogger log, string person, Exception exception);
}
