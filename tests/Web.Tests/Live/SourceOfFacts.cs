using System.Collections.Immutable;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Chain;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Tests.Live;

/// <summary>A feed's grain in a test: facts in memory, told to its watchers when the test says so.</summary>
internal sealed class SourceOfFacts(FeedId feed) : IFeedGrain
{
    private readonly List<Fact> facts = [];
    private readonly Dictionary<int, int[]> opened = [];
    private readonly HashSet<PartyId> gone = [];
    private readonly List<IFeedWatcher> watchers = [];
    private byte[] head = HashChain.Start(feed);

    public FeedId Feed => feed;
    public Head Head => new(facts.Count, head);
    public int Asked { get; private set; }

    /// <summary>Set to answer a watch late.</summary>
    public Task MayAnswer { get; set; } = Task.CompletedTask;

    /// <summary>Happens before the next page is read.</summary>
    public Action BeforeRead { get; set; } = () => { };

    public Task<bool> IsThereFor(Caller viewer) => Task.FromResult(!gone.Contains(viewer.Party));

    public Fact Add(string what, Audience? whatFor = null, Audience? whoFor = null)
    {
        var who = Wire.Write(new Who(new("heding"), new("p-heding"), new CommandId(Guid.CreateVersion7())));
        var entry = HashChain.Link(head, facts.Count + 1, DateTimeOffset.UnixEpoch.AddSeconds(facts.Count), who, Encoding.UTF8.GetBytes(what), new byte[32]);
        head = entry.Head;
        facts.Add(new(entry, whoFor ?? Audience.All, whatFor ?? Audience.All));
        return facts[^1];
    }

    /// <summary>From now on everyone sees that entry; the latest one opened it.</summary>
    public Fact Open(long seq)
    {
        opened[facts.Count] = [.. opened.GetValueOrDefault(facts.Count, []), (int)seq - 1];
        return facts[(int)seq - 1] = facts[(int)seq - 1] with { WhoFor = Audience.All, WhatFor = Audience.All };
    }

    /// <summary>As after the loss of a silo: nobody is subscribed any more.</summary>
    public void Restart() => watchers.Clear();

    public void Expel(PartyId party) => gone.Add(party);

    public void Tell(params ImmutableArray<Fact> news) => Tell(news, []);

    public void Tell(ImmutableArray<Fact> news, ImmutableArray<PartyId> expelled)
    {
        foreach (var watcher in watchers) watcher.Happened(new(feed, news, expelled));
    }

    public async Task<WatchAnswer> Watch(IFeedWatcher watcher, Caller viewer, long after)
    {
        Asked++;
        if (!viewer.IsSystem) await MayAnswer;
        if (gone.Contains(viewer.Party)) return new WatchRefused(new Refusal.NotFound());
        if (after > facts.Count) return new WatchRefused(new Refusal.Diverged(facts.Count, head));
        if (!watchers.Contains(watcher)) watchers.Add(watcher);
        return new Watching(ViewpointOf(viewer), Head, [.. facts.Skip((int)after).SelectMany(WithOpened)], false);
    }

    public Task<Head> Renew(IFeedWatcher watcher) => Task.FromResult(Head);

    public Task Unwatch(IFeedWatcher watcher)
    {
        watchers.Remove(watcher);
        return Task.CompletedTask;
    }

    public Task<ReadAnswer> Read(Caller viewer, long after, int limit)
    {
        BeforeRead();
        BeforeRead = () => { };
        return Task.FromResult<ReadAnswer>(new PageRead(new(ViewpointOf(viewer), [.. facts.Skip((int)after).Take(limit)], Head)));
    }

    public Task Nudge() => Task.CompletedTask;

    private IEnumerable<Fact> WithOpened(Fact fact) => opened.GetValueOrDefault((int)fact.Entry.Seq, []).Select(index => facts[index]).Prepend(fact);

    private static Viewpoint ViewpointOf(Caller viewer) => viewer.Kind switch
    {
        PartyKind.Authority => new(ViewpointKind.Host, viewer.Party),
        PartyKind.Company => new(ViewpointKind.Party, viewer.Party),
        _ => new(ViewpointKind.Observer, viewer.Party),
    };
}

/// <summary>The ear of a test's feed, without Orleans between.</summary>
internal sealed class Ear(Feed feed) : IFeedWatcher
{
    public Task Happened(Notice notice)
    {
        feed.Hear(notice);
        return Task.CompletedTask;
    }

    public Task Present(FeedId id, ImmutableArray<Presence> people) => Task.CompletedTask;
    public Task Signalled(FeedId id, Signal signal) => Task.CompletedTask;
}

/// <summary>A viewer that keeps all that it is told, and lets a test wait for it.</summary>
internal sealed class Viewer(Caller caller) : ISubscriber
{
    private readonly Lock gate = new();
    private readonly List<Parcel> told = [];
    private readonly List<(Func<IReadOnlyList<Parcel>, bool> When, TaskCompletionSource Done)> waits = [];

    public Caller Caller => caller;
    public bool Visible => true;
    public bool Away { get; set; }

    public IReadOnlyList<Parcel> Told
    {
        get { lock (gate) return [.. told]; }
    }

    public IReadOnlyList<FrameText> Frames => [.. Told.OfType<Batch>().SelectMany(batch => batch.Frames)];

    public void Offer(Parcel parcel)
    {
        lock (gate)
        {
            told.Add(parcel);
            foreach (var wait in waits.Where(wait => wait.When(told)).ToList()) { waits.Remove(wait); wait.Done.TrySetResult(); }
        }
    }

    public bool Put(Parcel parcel)
    {
        Offer(parcel);
        return false;
    }

    public void Send() { }

    public Task Until(Func<IReadOnlyList<Parcel>, bool> when)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (when(told)) return Task.CompletedTask;
            waits.Add((when, done));
        }

        return done.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public Task UntilSeq(long seq) => Until(all => all.OfType<Batch>().Any(batch => batch.Frames.Any(frame => frame.Seq == seq)));
}

internal static class Callers
{
    public static readonly Caller Official = new(new("p-official"), new("authority"), PartyKind.Authority, Roles.Official);
    public static readonly Caller Heding = Company("heding");
    public static readonly Caller Beiling = Company("beiling");
    public static readonly Caller Observer = new(new("p-observer"), new("observer"), PartyKind.Observer, Roles.Observer);

    public static Caller Company(string name) => new(new($"p-{name}"), new(name), PartyKind.Company, Roles.Delegate);
}
