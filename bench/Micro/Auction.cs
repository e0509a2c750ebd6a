using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Micro;

/// <summary>An open auction with one bidder, in memory.</summary>
internal sealed class Auction
{
    public static readonly FeedId Feed = FeedId.Room("r1");
    public static readonly Caller Official = new(new("official"), new("authority"), PartyKind.Authority, Roles.Official);
    public static readonly Caller Company = new(new("p1"), new("company"), PartyKind.Company, Roles.Delegate);
    public static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    private static readonly RoomSubject Subject = RoomSubject.Instance;

    public RoomState State { get; private set; } = Subject.Empty(Feed);
    public long Seq { get; private set; }

    /// <param name="bids">Placed before.</param>
    public static Auction Open(int bids)
    {
        var auction = new Auction();
        foreach (var command in Commands) auction.Do(Official, command);
        for (var i = 0; i < bids; i++) auction.Do(Company, Next(i));
        return auction;
    }

    public static Bid Next(long steps) => new(new Money(1000 + steps, "USD"), null);

    public static RoomCommand[] Commands =>
    [
        new CreateRoom("auction", new("A block"), null, new() { Preset = "english", Currency = "USD", Start = new(1000m, "USD"), Step = new() { Kind = "fixed", Value = 1m }, QuietSeconds = 60, ClosesAt = Start.AddHours(8), Anonymous = false }),
        new Admit(Company.Party, "bidder"),
        new Open(),
    ];

    public static Decision<RoomEvent> Decide(RoomState state, Caller caller, RoomCommand command) =>
        Subject.Decide(state, caller, new(Guid.NewGuid()), command, new(Start, new byte[32]));

    private void Do(Caller caller, RoomCommand command)
    {
        var decision = Decide(State, caller, command);
        if (decision.Refusal is { } refusal) throw new InvalidOperationException($"{command}: {refusal}");
        foreach (var (who, what) in decision.Events) State = Subject.Evolve(State, new(++Seq, Start, who, what));
    }
}
