using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Live.Hub;

namespace EMiningLive.Web.Live.Attending;

/// <summary>
/// Who is in one feed and what they signal, over all nodes, as each viewer may know. A viewer hears only when what they
/// may know changed: a message that says nothing new would tell that someone else came. Nothing is stored.
/// </summary>
/// <param name="discreet">Whether a party's people show to their own party and the host alone.</param>
/// <param name="grain">Gathers what all nodes see.</param>
public sealed class Attendance(Feed feed, bool discreet, IPresenceGrain grain, INames names, TimeProvider time)
{
    /// <summary>After this the people of a node that fell silent are gone.</summary>
    public static readonly TimeSpan PresenceLife = TimeSpan.FromSeconds(45);

    /// <summary>At least this often the grain hears who is here.</summary>
    public static readonly TimeSpan Repeat = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private readonly Dictionary<ISubscriber, byte[]> told = [];
    private readonly HashSet<Signal> raised = [];
    private ImmutableArray<Presence> others = [];
    private DateTimeOffset othersUntil;
    private ImmutableArray<Presence> reported = [];
    private DateTimeOffset reportAt;

    /// <summary>Who is here by other nodes' account.</summary>
    public void Others(ImmutableArray<Presence> people)
    {
        lock (gate) (others, othersUntil) = (people, time.GetUtcNow() + PresenceLife);
    }

    /// <summary>Someone signals. It is told once; whoever is told forgets it after 15 s.</summary>
    public void Note(Signal signal)
    {
        lock (gate) raised.Add(signal);
    }

    /// <summary>A person of this node shows something. False when they do not see the feed.</summary>
    public async Task<bool> Hear(HubConnection from, string kind, string? to)
    {
        if (feed.ViewpointOf(from) is not { } viewpoint) return false;
        if (kind is "here" or "away")
        {
            from.Away = kind == "away";
            return true;
        }

        var signal = new Signal(from.Caller.Person, from.Caller.Party, viewpoint, kind, to);
        Note(signal);
        await grain.Signal(feed.Watcher, signal).WaitAsync(Patience.Grain, time);
        return true;
    }

    /// <summary>Tells each viewer what changed for them, and the other nodes what changed here. At most twice a second.</summary>
    public async Task Flush()
    {
        var here = Here();
        Tell(await names.Known(), here);
        var now = time.GetUtcNow();
        if (here.SequenceEqual(reported) && now < reportAt) return;
        (reported, reportAt) = (here, now + Repeat);
        await grain.Here(feed.Watcher, here).WaitAsync(Patience.Grain, time);
    }

    /// <summary>A person is in the feed once, however many windows they have open; here if any of them is.</summary>
    private ImmutableArray<Presence> Here()
    {
        var people = new Dictionary<(PersonId, Viewpoint), Presence>();
        feed.Offer((viewer, viewpoint) =>
        {
            if (!viewer.Visible) return null;
            var key = (viewer.Caller.Person, viewpoint);
            if (!viewer.Away || !people.ContainsKey(key))
                people[key] = new(viewer.Caller.Person, viewer.Caller.Party, viewpoint, viewer.Away ? "away" : "here");
            return null;
        });
        return InOrder(people.Values);
    }

    private void Tell(Names known, ImmutableArray<Presence> here)
    {
        lock (gate)
        {
            if (othersUntil <= time.GetUtcNow()) others = [];
            var people = Merged(here);
            var views = new Dictionary<Viewpoint, AttendanceView>();
            var present = new HashSet<ISubscriber>();
            feed.Offer((viewer, from) =>
            {
                if (!viewer.Visible) return null;
                present.Add(viewer);
                if (!views.TryGetValue(from, out var view)) views[from] = view = AttendanceView.For(from, discreet, people, raised, known);
                Tell(viewer, view);
                return null;
            });
            raised.Clear();
            foreach (var gone in told.Keys.Where(viewer => !present.Contains(viewer)).ToList()) told.Remove(gone);
        }
    }

    private void Tell(ISubscriber viewer, AttendanceView view)
    {
        if (view.Signals is not null) viewer.Offer(view.SignalNews(feed.Id)!);
        if (told.TryGetValue(viewer, out var before) && before.AsSpan().SequenceEqual(view.People)) return;
        viewer.Offer(view.PeopleNews(feed.Id));
        told[viewer] = view.People;
    }

    private ImmutableArray<Presence> Merged(ImmutableArray<Presence> here) =>
        InOrder(here.Concat(others).GroupBy(one => (one.Person, one.Viewpoint)).Select(same => same.FirstOrDefault(one => one.State == "here") ?? same.First()));

    private static ImmutableArray<Presence> InOrder(IEnumerable<Presence> people) =>
        [.. people.OrderBy(one => one.Party.Value, StringComparer.Ordinal).ThenBy(one => one.Person.Value, StringComparer.Ordinal)];
}
