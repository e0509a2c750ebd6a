using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Domain.Chain;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.Hosting;

namespace EMiningLive.Grains.Rooms;

/// <summary>
/// Plays a small auction that nobody sees and nothing keeps, while the silo starts. What a process does for the first time it has to compile:
/// the first snapshot of the first room took a quarter of a second, in the middle of its bidding.
/// </summary>
public sealed class DryRun(IVault vault, TimeProvider time) : IHostedService
{
    private static readonly RoomSubject Subject = RoomSubject.Instance;
    private static readonly FeedId Feed = FeedId.Room("dry-run");
    private static readonly Caller Official = new(new("official"), new("authority"), PartyKind.Authority, Roles.Official);
    private static readonly Caller Company = new(new("delegate"), new("company"), PartyKind.Company, Roles.Delegate);

    private readonly Salts salts = new();
    private readonly CommandFilter commands = new();

    public Task StartAsync(CancellationToken cancel) => Task.Run(Play, cancel);

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    private void Play()
    {
        var position = new Position<RoomState>(Subject.Empty(Feed), 0, time.GetUtcNow(), HashChain.Start(Feed));
        foreach (var (caller, command) in Script()) position = Decide(position, caller, command);
        Show(position);
        var snapshot = new Snapshot(Subject.Schema, CommandFilter.Form, position.Seq, position.At, position.Hash, Subject.Freeze(position.State), commands.Save());
        Subject.Thaw(Shut.Seal(snapshot, vault).Open(vault).State);
    }

    private IEnumerable<(Caller, RoomCommand)> Script()
    {
        var closesAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds());
        yield return (Official, new CreateRoom("auction", new("Dry run"), null, new RulesAsked { Preset = "english", Currency = "USD", Start = new(100m, "USD"), Step = new() { Kind = "fixed", Value = 1m }, ClosesAt = closesAt }));
        yield return (Official, new Admit(Company.Party, Places.Bidder));
        yield return (Official, new Open());
        yield return (Company, new Bid(Dollars(100), null));
        yield return (Company, new Bid(Dollars(101), Dollars(110)));
        yield return (Company, new Say("…", "en", "room"));
    }

    private Position<RoomState> Decide(Position<RoomState> position, Caller caller, RoomCommand command)
    {
        var id = new CommandId(Guid.CreateVersion7());
        commands.Add(id);
        vault.Fingerprint(caller.Person, Subject.Encode(command));
        var decision = Subject.Decide(position.State, caller, id, command, new Moment(time.GetUtcNow(), salts.Next()));
        if (decision.Refusal is { } refusal) throw new UnreachableException($"{command} of the dry run: {refusal}");
        foreach (var (who, what) in decision.Events)
        {
            var happened = new Happened<RoomEvent>(position.Seq + 1, time.GetUtcNow(), who, what);
            var entry = HashChain.Link(position.Hash, happened.Seq, happened.At, Wire.Write(who), Subject.Encode(what), salts.Next());
            position = new(Subject.Evolve(position.State, happened), entry.Seq, entry.At, entry.Head);
            Frames.For(Subject.Sees(position.State, Official)!.Value, Subject.Seen(position.State, happened).On(entry));
        }

        return position;
    }

    private void Show(Position<RoomState> position)
    {
        RoomViews.View(position.State, Company, position.Seq, position.Hash, position.At);
        Subject.Summarise(position.State, position.Seq);
        Subject.Readers(position.State);
    }

    private static Money Dollars(decimal amount) => new(amount, "USD");
}
