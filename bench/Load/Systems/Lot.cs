using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using Orleans;

namespace EMiningLive.Load.Systems;

/// <summary>One open auction with one bidder, asked by grain calls.</summary>
internal sealed class Lot(IRoomGrain room)
{
    private static readonly Caller Official = new(new("official"), new("authority"), PartyKind.Authority, Roles.Official);
    private static readonly Caller Company = new(new("p1"), new("company-1"), PartyKind.Company, Roles.Delegate);
    private long amount = 1000;

    public static async Task<Lot> Open(IGrainFactory grains)
    {
        var room = grains.GetGrain<IRoomGrain>($"lot-{Guid.NewGuid():N}");
        var rules = new RulesAsked { Preset = "english", Currency = "USD", Start = new(1000m, "USD"), Step = new() { Kind = "fixed", Value = 1m }, QuietSeconds = 60, ClosesAt = Close, Anonymous = false };
        foreach (var command in (RoomCommand[])[new CreateRoom("auction", new("A block"), null, rules), new Admit(Company.Party, "bidder"), new Open()])
            if (await room.Submit(Official, new(Guid.NewGuid()), command) is Refused refused) throw new InvalidOperationException($"{command}: {refused}");
        return new(room);
    }

    public static async Task<Lot[]> Open(IGrainFactory grains, int count)
    {
        var all = new Lot[count];
        for (var i = 0; i < count; i++) all[i] = await Open(grains);
        return all;
    }

    public Task<Answer> Bid() => room.Submit(Company, new(Guid.NewGuid()), new Bid(new Money(Interlocked.Increment(ref amount), "USD"), null));

    private static DateTimeOffset Close => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeMilliseconds());
}
