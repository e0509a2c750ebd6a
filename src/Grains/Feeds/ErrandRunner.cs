using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Domain.Investors;
using Orleans.Runtime;

namespace EMiningLive.Grains.Feeds;

/// <summary>Runs the errands of feeds, in the system's name. Whatever it runs twice takes effect once.</summary>
public sealed class ErrandRunner(IGrainFactory grains, ISummaries summaries)
{
    /// <summary>Throws where the outcome is not known: it is to be run again. A refusal is an outcome: what was to be told is not wanted any more.</summary>
    /// <param name="from">The feed that sends it.</param>
    public Task Run(FeedId from, Errand errand) => errand switch
    {
        ToProject to => Done(grains.GetGrain<IProjectGrain>(to.Project).Submit(Caller.System, Id(from, errand), to.Command)),
        ToInvestor to => Done(grains.GetGrain<IInvestorGrain>(to.Party.Value).Submit(Caller.System, Id(from, errand), to.Command)),
        ToInbox to => Notify(to.Party, Id(from, errand), to.Notice),
        ToWatchers to => Notify(to, from),
        LookUp look => LookUp(look, from),
        _ => throw new NotSupportedException($"Nobody runs {errand.GetType().Name}."),
    };

    private Task Notify(PartyId party, CommandId id, Notify notice) => Done(grains.GetGrain<IInboxGrain>(party.Value).Submit(Caller.System, id, notice));

    private async Task Notify(ToWatchers to, FeedId from)
    {
        // Off this scheduler: the calls of SQLite block.
        var watchers = await Task.Run(() => summaries.With("investors", new(InvestorFacets.Watches, to.Project)));
        await Task.WhenAll(watchers.Select(watcher => Notify(new PartyId(watcher.Key), CommandIds.From($"errand {from} {to.Name} {watcher}"), to.Notice)));
    }

    /// <summary>Each register is asked once. Who is not in it has nothing to be told of.</summary>
    private async Task LookUp(LookUp look, FeedId from)
    {
        var records = await Records(look.Parties);
        if (records.Values.All(record => !record.Registered)) return;
        foreach (var (other, record) in await Records(look.Bidders.Except(look.Parties))) records[other] = record;
        var room = grains.GetGrain<IRoomGrain>(look.Room);
        foreach (var party in look.Parties.Where(party => records[party].Registered))
            await Done(room.Submit(Caller.System, CommandIds.From($"errand {from} {look.Name} {party}"), new NoteRegister(party, records[party].Met, Affiliates(party, records))));
    }

    private async Task<Dictionary<PartyId, InvestorRecord>> Records(IEnumerable<PartyId> parties)
    {
        var records = await Task.WhenAll(parties.Select(async party => (Party: party, Record: await grains.GetGrain<IInvestorGrain>(party.Value).Register())));
        return records.ToDictionary(each => each.Party, each => each.Record);
    }

    /// <summary>Whichever of the two said so.</summary>
    private static ImmutableArray<PartyId> Affiliates(PartyId party, Dictionary<PartyId, InvestorRecord> records) =>
        [.. records.Where(other => other.Key != party && (records[party].Affiliates.Contains(other.Key) || other.Value.Affiliates.Contains(party))).Select(other => other.Key)];

    private static CommandId Id(FeedId from, Errand errand) => CommandIds.From($"errand {from} {errand.Name}");

    private static async Task Done(Task<Answer> asked)
    {
        if (await asked is Refused { Refusal: Refusal.Unavailable }) throw new OrleansException("What became of an errand is not known.");
    }
}
