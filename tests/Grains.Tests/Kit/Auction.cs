using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>A room with its cast: an official of the authority, two companies, and a company that nobody admitted.</summary>
public sealed class Auction(string id)
{
    public static readonly Caller Official = new(new("official"), new("authority"), PartyKind.Authority, Roles.Official);
    public static readonly Caller Heding = Company("heding");
    public static readonly Caller Makran = Company("makran");
    public static readonly Caller Stranger = Company("indus");

    public FeedId Feed { get; } = FeedId.Room(id);
    public string Id => id;

    public static Money Usd(decimal amount) => new(amount, "USD");

    /// <summary>An open auction from 100 in steps of 10, with both companies in it.</summary>
    public static async Task<Auction> Open(TestHost host, TimeSpan closesIn, int quietSeconds = 0, bool anonymous = true, decimal? reserve = null, string? project = null, ImmutableArray<string>? checklist = null)
    {
        var auction = new Auction(Guid.CreateVersion7().ToString());
        await auction.Create(host, project, new()
        {
            Checklist = checklist,
            ClosesAt = Whole(host.Clock.GetUtcNow() + closesIn),
            QuietSeconds = quietSeconds,
            Anonymous = anonymous,
            Reserve = reserve is { } amount ? new AmountAsked(amount, "USD") : null,
        });
        await auction.Accepted(host, Official, new Open());
        return auction;
    }

    /// <summary>A draft that opens and closes by itself.</summary>
    public static async Task<Auction> Draft(TestHost host, TimeSpan opensIn, TimeSpan closesIn)
    {
        var auction = new Auction(Guid.CreateVersion7().ToString());
        var now = host.Clock.GetUtcNow();
        await auction.Create(host, null, new() { OpensAt = Whole(now + opensIn), ClosesAt = Whole(now + closesIn), QuietSeconds = 0 });
        return auction;
    }

    public Task<Answer> Ask(TestHost host, Caller caller, RoomCommand command) => Ask(host, caller, NewId(), command);

    public Task<Answer> Ask(TestHost host, Caller caller, CommandId command, RoomCommand what) => host.Room(id).Submit(caller, command, what);

    public async Task<Receipt> Accepted(TestHost host, Caller caller, RoomCommand command) => Assert.IsType<Receipt>(await Ask(host, caller, command));

    /// <summary>As a client does: the same id again until the outcome is known.</summary>
    public async Task<Answer> Insist(TestHost host, Caller caller, CommandId command, RoomCommand what)
    {
        while (true)
        {
            var answer = await Ask(host, caller, command, what);
            if (answer is not Refused { Refusal: Refusal.Unavailable }) return answer;
            await Task.Yield();
        }
    }

    public async Task<RoomView> View(TestHost host, Caller viewer) => (await host.Room(id).View(viewer))!;

    public async Task<List<(Row Row, RoomEvent What)>> History(TestHost host)
    {
        var rows = new List<Row>();
        while (await host.Journal.Read(Feed, rows.Count, 1000) is { Length: > 0 } page) rows.AddRange(page);
        return [.. rows.Select(row => (row, RoomSubject.Instance.Decode(row.Entry.What)!))];
    }

    /// <summary>So much time passes, and the room is reminded of it.</summary>
    public async Task End(TestHost host, TimeSpan time)
    {
        host.Clock.Forward(time);
        await host.Room(id).Nudge();
    }

    public static CommandId NewId() => new(Guid.CreateVersion7());

    private async Task Create(TestHost host, string? project, RulesAsked rules)
    {
        var step = new Step { Kind = "fixed", Value = 10 };
        var create = new CreateRoom("auction", LocalText.Of("Block 7"), project, rules with { Currency = "USD", Start = new AmountAsked(100, "USD"), Step = step });
        await Accepted(host, Official, create);
        await Accepted(host, Official, new Admit(Heding.Party, "bidder"));
        await Accepted(host, Official, new Admit(Makran.Party, "bidder"));
    }

    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private static Caller Company(string name) => new(new(name), new(name), PartyKind.Company, Roles.Delegate);
}
