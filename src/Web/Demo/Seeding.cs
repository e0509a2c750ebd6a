using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web.Demo;

/// <summary>
/// Makes the demo: accounts before anyone can ask, projects and rooms right after, by the same commands as everyone's. A new round begins
/// when little of the last one is left. Doing it again changes nothing.
/// </summary>
internal sealed partial class Seeding(
    IServiceScopeFactory scopes, IGrainFactory grains, ISummaries summaries, IHostApplicationLifetime life, TimeProvider time,
    Operations.Settings settings, Entering entering, Profiles profiles, ILogger<Seeding> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Fewer blocks than this still to be decided: a new round.</summary>
    private const int Least = 2;

    /// <summary>Two days of rounds of an hour and a half: a process left alone must not fill its disk.</summary>
    private const int MostRounds = 32;

    public override async Task StartAsync(CancellationToken cancel)
    {
        await scopes.AmongRivals(services => ActivatorUtilities.CreateInstance<Accounts>(services).Seed(cancel));
        await base.StartAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        if (!settings.DemoRooms) return;
        await Started(stopping);
        using var clock = new PeriodicTimer(Pause, time);
        var last = await Try(0, stopping);
        for (var rounds = 1; await clock.WaitForNextTickAsync(stopping) && rounds < MostRounds;)
        {
            var number = await Try(last, stopping);
            if (number > last) (last, rounds) = (number, rounds + 1);
        }
    }

    /// <summary>Seeds the round that should run, unless it is <paramref name="done"/>. Its number; <paramref name="done"/> where the store was away.</summary>
    private async Task<int> Try(int done, CancellationToken stopping)
    {
        try
        {
            var number = await Due(stopping);
            if (done == 0) await Task.WhenAll(entering.All(), profiles.All());
            if (number > done) await Task.WhenAll(Round.Rooms(number, Now).Select(Play));
            return Math.Max(number, done);
        }
        catch (Exception away) when (UnknownOutcome.Is(away))
        {
            Waits(log, away);
            return done;
        }
    }

    /// <summary>The latest round while enough of it is left, else the next.</summary>
    private async Task<int> Due(CancellationToken cancel)
    {
        var rooms = await summaries.Visible("rooms", new PartyId(Cast.Authority), 500, cancel);
        var blocks = rooms.Select(room => (Number: Round.NumberOf(room.Feed.Key), Wire.Read<RoomSummary>(room.Text)!.Phase)).Where(block => block.Number is not null).ToArray();
        var latest = blocks.Max(block => block.Number) ?? 0;
        var left = blocks.Count(block => block.Number == latest && block.Phase is not ("closed" or "cancelled"));
        return left < Least ? latest + 1 : latest;
    }

    private async Task Play(DemoRoom room)
    {
        var grain = grains.GetGrain<IRoomGrain>(room.Id);
        foreach (var asked in room.Script)
        {
            var id = asked.Command is CreateRoom ? Rooms.Create.CommandOf(room.Id) : CommandIds.From($"demo {room.Id} {asked.By} {asked.Name}");
            if (await grain.Submit(Cast.Caller(asked.By), id, asked.Command) is Refused refused && !IsDone(refused.Refusal)) Refused(log, room.Id, asked.Name, refused.Refusal);
        }
    }

    // What a start before this one has done, or what life has overtaken since.
    private static bool IsDone(Refusal refusal) => refusal is Refusal.CommandReused or Refusal.AlreadyDone or Refusal.Closed or Refusal.TooLow or Refusal.NotAllowed;

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    [LoggerMessage(LogLevel.Warning, "The demo could not do {Name} in {Room}: {Refusal}.")]
    private static partial void Refused(ILogger log, string room, string name, Refusal refusal);

    [LoggerMessage(LogLevel.Warning, "The demo waits: its rooms cannot be reached.")]
    private static partial void Waits(ILogger log, Exception exception);
}
