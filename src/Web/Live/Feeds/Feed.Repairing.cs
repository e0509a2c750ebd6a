using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Feeds;

public sealed partial class Feed
{
    private bool unsettled;

    /// <summary>
    /// Renews the lease and fetches what was missed. After the loss of a silo nobody else would subscribe this node again.
    /// Throws when the grain cannot be reached; the keeper comes again.
    /// </summary>
    public async Task CatchUp()
    {
        await repairing.WaitAsync(retired.Token);
        try
        {
            if (unsettled) await Settle();
            var answer = await time.Persistently(() => grain.Watch(Watcher, Caller.System, Head.Version));
            if (answer is Watching watching && watching.Head.Version > Head.Version) await Repair(watching);
        }
        finally { repairing.Release(); }
    }

    /// <summary>What the database says, against what this node had told before it asked.</summary>
    /// <param name="known">This node's head before the database was asked.</param>
    public async Task Compare(Head known, Head truth)
    {
        // One that is only beginning reads the head itself.
        if (repairing.CurrentCount == 0 || watcher is null) return;
        if (truth.Version > Head.Version) await CatchUpUnlessUnderWay(truth);
        else if (truth.Version < known.Version || (truth.Version == known.Version && !truth.Hash.AsSpan().SequenceEqual(known.Hash))) await Restart(truth);
    }

    /// <summary>In a busy room something is always on its way here: reading the journal for it would cost more than it brings.</summary>
    private async Task CatchUpUnlessUnderWay(Head truth)
    {
        await Task.Delay(Patience.Overtaking, time, retired.Token);
        if (truth.Version > Head.Version) await CatchUp();
    }

    /// <summary>
    /// Reads from the oldest fact that is kept: entries opened meanwhile are among those. The right of every viewer is asked
    /// for after that, because an expulsion may be among what was missed.
    /// </summary>
    /// <param name="missed">Also who opened what, which the journal does not tell.</param>
    private async Task Repair(Watching missed)
    {
        var head = missed.Head;
        long from;
        lock (gate) from = tail.Reach;
        var read = await time.Persistently(() => grain.Read(Caller.System, from, PageSize));
        if (read is not PageRead { Page.Facts: var facts } || facts.IsEmpty || facts[^1].Entry.Seq < head.Version)
        {
            await Restart(head);
            return;
        }

        await AskAgain();
        lock (gate)
        {
            // What has left the tail while the journal was read, was told by the other way.
            var news = facts.Where(fact => fact.Entry.Seq > tail.Reach && tail.Reaches(fact)).Select(tail.Take).OfType<Told>();
            // What was opened follows on its opener.
            List<Told> run = [.. news.OrderBy(told => told.Again)];
            tail.LearnOpenings(missed.Facts);
            Tell(run);
        }

        SendAll();
        LiveMeter.GapsRepaired.Add(1);
    }

    private async Task AskAgain()
    {
        ImmutableArray<Caller> callers;
        lock (gate) callers = [.. viewers.Keys.Select(viewer => viewer.Caller).Distinct()];
        foreach (var caller in callers) Apply(caller, await time.Persistently(() => grain.Watch(Watcher, caller, Head.Version)));
    }

    private void Apply(Caller caller, WatchAnswer answer)
    {
        lock (gate)
        {
            foreach (var viewer in viewers.Keys.Where(viewer => viewer.Caller == caller).ToList())
            {
                if (answer is WatchRefused { Refusal: Refusal.NotFound or Refusal.NotAllowed }) Revoke(viewer);
                else if (answer is Watching { Viewpoint: var from }) viewers[viewer] = from;
            }
        }
    }

    /// <summary>Too much was missed, or history is another one: nobody is told anything until their right is known again.</summary>
    private async Task Restart(Head head)
    {
        LiveMeter.Restarts.Add(1);
        lock (gate)
        {
            tail.Begin(head);
            foreach (var viewer in viewers.Keys.ToList()) viewers[viewer] = null;
            unsettled = true;
        }

        await Settle();
    }

    /// <summary>Everyone asks for themselves what they missed.</summary>
    private async Task Settle()
    {
        await AskAgain();
        lock (gate)
        {
            unsettled = false;
            foreach (var viewer in viewers.Keys) viewer.Offer(new ResyncNews(id));
        }
    }
}
