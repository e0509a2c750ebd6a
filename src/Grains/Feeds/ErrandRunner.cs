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

    private async Task LookUp(LookUp look, FeedId from)
    {
        var record = await grains.GetGrain<IInvestorGrain>(look.Party.Value).Register();
        if (!record.Registered) return;
        var others = await Task.WhenAll(look.Bidders.Where(party => party != look.Party).Select(async party => (Party: party, (await grains.GetGrain<IInvestorGrain>(party.Value).Register()).Affiliates)));
        var affiliates = others.Where(other => record.Affiliates.Contains(other.Party) || other.Affiliates.Contains(look.Party)).Select(other => other.Party);
        await Done(grains.GetGrain<IRoomGrain>(look.Room).Submit(Caller.System, Id(from, look), new NoteRegister(look.Party, record.Met, [.. affiliates])));
    }

    private static CommandId Id(FeedId from, Errand errand) => CommandIds.From($"errand {from} {errand.Name}");

    private static async Task Done(Task<Answer> asked)
    {
        if (await asked is Refused { Refusal: Refusal.Unavailable }) throw new OrleansException("What became of an errand is not known.");
    }
}
