using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.Live.Feeds;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMiningLive.Web.Tests.Live;

/// <summary>A feed between its grain and its viewers: in order, whole, and to nobody who may not.</summary>
public sealed class FeedTests
{
    private readonly SourceOfFacts source = new(FeedId.Room("r1"));

    [Fact]
    public async Task What_happens_is_told_in_order()
    {
        source.Add("created");
        var (feed, viewer) = await Watched(Callers.Heding);
        source.Tell(source.Add("a"), source.Add("b"));
        source.Tell(source.Add("c"));
        await viewer.UntilSeq(4);
        Assert.Equal([2, 3, 4], viewer.Frames.Select(frame => frame.Seq));
        Assert.Equal(4, feed.Head.Version);
    }

    [Fact]
    public async Task Who_joins_gets_what_was_missed_and_then_what_follows()
    {
        for (var i = 0; i < 10; i++) source.Add($"e{i}");
        var feed = await Followed();
        var viewer = new Viewer(Callers.Heding);
        var joined = (await feed.Join(viewer, 4)).Joined!;
        source.Tell(source.Add("live"));
        await viewer.UntilSeq(11);
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], joined.Frames.Concat(viewer.Frames).Select(frame => frame.Seq));
        Assert.False(joined.More);
    }

    [Fact]
    public async Task What_is_older_than_the_memory_is_to_be_fetched()
    {
        for (var i = 0; i < Feed.Kept + 5; i++) source.Add($"e{i}");
        var joined = (await (await Followed()).Join(new Viewer(Callers.Heding), 4)).Joined!;
        Assert.True(joined.More);
        Assert.Empty(joined.Frames);
        Assert.Equal(Feed.Kept + 5, joined.Head.Version);
    }

    [Fact]
    public async Task Who_knows_more_than_there_is_has_diverged()
    {
        source.Add("created");
        var answer = await (await Followed()).Join(new Viewer(Callers.Heding), 2);
        var diverged = Assert.IsType<Refusal.Diverged>(answer.Refusal);
        Assert.Equal((1, source.Head.Hash), (diverged.Version, diverged.Head));
    }

    [Fact]
    public async Task A_gap_is_filled_before_what_follows_is_told()
    {
        source.Add("created");
        var (_, viewer) = await Watched(Callers.Heding);
        source.Add("lost");
        source.Tell(source.Add("after the gap"));
        await viewer.UntilSeq(3);
        Assert.Equal([2, 3], viewer.Frames.Select(frame => frame.Seq));
    }

    [Fact]
    public async Task A_notice_that_overtakes_another_waits_for_it()
    {
        source.Add("created");
        var (_, viewer) = await Watched(Callers.Heding);
        Fact second = source.Add("second"), third = source.Add("third");
        var asked = source.Asked;
        source.Tell(third);
        source.Tell(second);
        await viewer.UntilSeq(3);
        Assert.Equal([2, 3], viewer.Frames.Select(frame => frame.Seq));
        Assert.Equal(asked, source.Asked);
    }

    [Fact]
    public async Task After_the_loss_of_a_silo_the_node_subscribes_anew()
    {
        source.Add("created");
        var (feed, viewer) = await Watched(Callers.Heding);
        source.Restart();
        source.Tell(source.Add("nobody hears"));
        await feed.Compare(feed.Head, source.Head);
        source.Tell(source.Add("heard again"));
        await viewer.UntilSeq(3);
        Assert.Equal([2, 3], viewer.Frames.Select(frame => frame.Seq));
    }

    [Fact]
    public async Task What_arrives_twice_is_told_once()
    {
        source.Add("created");
        var (_, viewer) = await Watched(Callers.Heding);
        var fact = source.Add("once");
        source.Tell(fact);
        source.Tell(fact);
        source.Tell(source.Add("end"));
        await viewer.UntilSeq(3);
        Assert.Equal([2, 3], viewer.Frames.Select(frame => frame.Seq));
    }

    [Fact]
    public async Task An_opened_entry_is_told_again_to_those_who_did_not_see_it()
    {
        source.Add("created");
        var (feed, competitor) = await Watched(Callers.Beiling);
        var own = await Join(feed, Callers.Heding);
        source.Tell(source.Add("offer", Audience.Only(new("heding")), Audience.Only(new("heding"))));
        source.Tell(source.Add("opened"), source.Open(2), source.Add("next"));
        await Task.WhenAll(competitor.UntilSeq(4), own.UntilSeq(4));
        Assert.Equal([(2, false), (3, false), (2, true), (4, false)], competitor.Frames.Select(frame => (frame.Seq, frame.Again)));
        Assert.Equal([2, 3, 4], own.Frames.Select(frame => frame.Seq));
        Assert.DoesNotContain("offer", Encoding.UTF8.GetString(competitor.Frames[0].Json));
        Assert.Contains("offer", Encoding.UTF8.GetString(competitor.Frames[2].Json));
    }

    [Fact]
    public async Task Who_was_away_at_an_opening_is_sent_what_it_opened()
    {
        source.Add("created");
        var (feed, there) = await Watched(Callers.Beiling);
        source.Tell(source.Add("offer", Audience.Only(new("heding")), Audience.Only(new("heding"))));
        source.Tell(source.Add("opened"), source.Open(2), source.Add("next"));
        await there.UntilSeq(4);
        var late = new Viewer(Callers.Beiling);
        var joined = await feed.Join(late, 2);
        Assert.Equal([3, 4], joined.Joined!.Frames.Select(frame => frame.Seq));
        Assert.Equal([(2, true)], late.Frames.Select(frame => (frame.Seq, frame.Again)));
    }

    [Fact]
    public async Task And_so_where_nobody_watched_here_when_it_happened()
    {
        source.Add("created");
        source.Add("offer", Audience.Only(new("heding")), Audience.Only(new("heding")));
        source.Add("opened");
        source.Open(2);
        source.Add("next");
        var (feed, late, knowing) = (await Followed(), new Viewer(Callers.Beiling), new Viewer(Callers.Beiling));
        Assert.Equal([3, 4], (await feed.Join(late, 2)).Joined!.Frames.Select(frame => frame.Seq));
        Assert.Equal([4], (await feed.Join(knowing, 3)).Joined!.Frames.Select(frame => frame.Seq));
        Assert.Equal([(2, true)], late.Frames.Select(frame => (frame.Seq, frame.Again)));
        Assert.Empty(knowing.Frames);
    }

    [Fact]
    public async Task And_so_where_it_happened_while_this_node_began_to_follow()
    {
        source.Add("created");
        source.Add("offer", Audience.Only(new("heding")), Audience.Only(new("heding")));
        source.BeforeRead = () => source.Tell(source.Add("opened"), source.Open(2));
        var (feed, there) = await Watched(Callers.Heding);
        source.Tell(source.Add("next"));
        await there.UntilSeq(4);
        Assert.Equal([(2, true)], await SentAgain(feed, known: 2));
    }

    [Fact]
    public async Task And_so_where_the_news_of_it_was_lost_on_the_way()
    {
        source.Add("created");
        var (feed, there) = await Watched(Callers.Beiling);
        source.Tell(source.Add("offer", Audience.Only(new("heding")), Audience.Only(new("heding"))));
        source.Add("lost");
        source.Add("opened, and lost on the way");
        source.Open(2);
        source.Tell(source.Add("after the gap"));
        await there.UntilSeq(5);
        Assert.Equal([(2, false), (3, false), (4, false), (5, false), (2, true)], there.Frames.Select(frame => (frame.Seq, frame.Again)));
        Assert.Equal([(2, true)], await SentAgain(feed, known: 3));
        Assert.Empty(await SentAgain(feed, known: 4));
    }

    [Fact]
    public async Task An_entry_opened_within_a_gap_is_told_as_opened()
    {
        source.Add("created");
        var (_, competitor) = await Watched(Callers.Beiling);
        source.Tell(source.Add("offer", Audience.Only(new("heding"))));
        await competitor.UntilSeq(2);
        source.Add("opened, and lost on the way");
        source.Open(2);
        source.Tell(source.Add("after the gap"));
        await competitor.UntilSeq(4);
        Assert.Contains((2L, true), competitor.Frames.Select(frame => (frame.Seq, frame.Again)));
    }

    [Fact]
    public async Task The_expelled_see_their_expulsion_and_nothing_after()
    {
        source.Add("created");
        var (feed, expelled) = await Watched(Callers.Heding);
        var other = await Join(feed, Callers.Beiling);
        var (last, next) = (source.Add("expelled"), source.Add("after"));
        source.Expel(new("heding"));
        source.Tell([last], [new("heding")]);
        source.Tell(next);
        await other.UntilSeq(3);
        Assert.Equal([2], expelled.Frames.Select(frame => frame.Seq));
        Assert.Equal("expelled", Assert.IsType<RevokedNews>(expelled.Told[^1]).Reason);
    }

    [Fact]
    public async Task An_expulsion_that_was_lost_on_the_way_holds_all_the_same()
    {
        source.Add("created");
        var (feed, expelled) = await Watched(Callers.Heding);
        var other = await Join(feed, Callers.Beiling);
        source.Add("expelled, and lost on the way");
        source.Expel(new("heding"));
        source.Tell(source.Add("after"));
        await other.UntilSeq(3);
        Assert.Empty(expelled.Frames);
        Assert.IsType<RevokedNews>(Assert.Single(expelled.Told));
    }

    [Fact]
    public async Task Who_is_expelled_while_asking_does_not_get_in()
    {
        source.Add("created");
        var (feed, other) = await Watched(Callers.Beiling);
        var viewer = new Viewer(Callers.Heding);
        var mayAnswer = new TaskCompletionSource();
        source.MayAnswer = Answered(mayAnswer.Task);
        var joining = feed.Join(viewer, 1);
        source.Tell([source.Add("expelled")], [new("heding")]);
        await other.UntilSeq(2);
        mayAnswer.SetResult();
        Assert.IsType<Refusal.NotFound>((await joining).Refusal);
        source.Tell(source.Add("after"));
        await other.UntilSeq(3);
        Assert.Empty(viewer.Frames);

        static Task Answered(Task when) => when;
    }

    [Fact]
    public async Task A_history_that_became_another_one_makes_everyone_ask_again()
    {
        source.Add("created");
        var (feed, viewer) = await Watched(Callers.Heding);
        source.Tell(source.Add("a"), source.Add("b"));
        await viewer.UntilSeq(3);
        await feed.Compare(feed.Head, new(1, HashChain(1)));
        Assert.IsType<ResyncNews>(viewer.Told[^1]);
        Assert.Equal(1, feed.Head.Version);

        byte[] HashChain(long seq) => source.Read(Callers.Official, 0, 1000).Result is PageRead read ? read.Page.Facts[(int)seq - 1].Entry.Head : [];
    }

    [Fact]
    public async Task Two_hundred_who_join_while_it_goes_on_miss_nothing_and_see_nothing_twice()
    {
        source.Add("created");
        var feed = await Followed();
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 500; i++) source.Tell(source.Add($"bid {i}"));
        });
        var joined = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            await Task.Yield();
            var viewer = new Viewer(Callers.Observer);
            return (Viewer: viewer, Answer: (await feed.Join(viewer, feed.Head.Version)).Joined!);
        }));
        await writing;
        source.Tell(source.Add("end"));
        foreach (var (viewer, answer) in joined)
        {
            if (answer.Head.Version < 502) await viewer.UntilSeq(502);
            var seqs = answer.Frames.Concat(viewer.Frames).Select(frame => frame.Seq).ToList();
            Assert.Equal(Enumerable.Range((int)(502 - seqs.Count + 1), seqs.Count).Select(seq => (long)seq), seqs);
        }
    }

    /// <summary>What one who joins is told again of what they know.</summary>
    private static async Task<IEnumerable<(long, bool)>> SentAgain(Feed feed, long known)
    {
        var late = new Viewer(Callers.Beiling);
        await feed.Join(late, known);
        return late.Frames.Select(frame => (frame.Seq, frame.Again));
    }

    private async Task<Feed> Followed()
    {
        var feed = new Feed(source.Feed, source, TimeProvider.System, NullLogger.Instance);
        Assert.Null(await feed.Ready(() => Task.FromResult<Head?>(source.Head), () => Task.FromResult<IFeedWatcher>(new Ear(feed))));
        return feed;
    }

    private static async Task<Viewer> Join(Feed feed, EMiningLive.Contracts.People.Caller caller)
    {
        var viewer = new Viewer(caller);
        Assert.NotNull((await feed.Join(viewer, feed.Head.Version)).Joined);
        return viewer;
    }

    private async Task<(Feed, Viewer)> Watched(EMiningLive.Contracts.People.Caller caller)
    {
        var feed = await Followed();
        return (feed, await Join(feed, caller));
    }
}
