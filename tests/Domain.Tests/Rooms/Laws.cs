using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Domain.Rooms.Deciding;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>What holds in every room. Each law counts what it has met: one that met nothing has proved nothing.</summary>
public partial class Laws
{
    private const int Lives = 200;

    private static readonly RoomSubject Subject = RoomSubject.Instance;
    private static readonly Caller[] Everyone = [Official, Auditor, .. Play.Bidders];

    [Fact]
    public void Prices_only_rise_and_the_best_never_falls()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            decimal best = 0;
            Play.Tell(life, story =>
            {
                foreach (var bid in story.Last.Events.Select(follows => follows.What).OfType<BidPlaced>())
                {
                    Assert.True(bid.Amount.Amount >= best, $"{bid} after {best}");
                    Assert.True(bid.Auto || bid.Amount.Amount > best, $"{bid} by hand does not beat {best}");
                    best = bid.Amount.Amount;
                    met.Count(bid.Auto ? "automatic bid" : "bid");
                }

                Assert.Equal(best, story.Room.Auction!.Best?.Amount.Amount ?? 0);
            });
        }, iter: Lives);
        met.AtLeast(300, "bid");
        met.AtLeast(60, "automatic bid");
    }

    [Fact]
    public void Where_two_states_are_seen_alike_no_entry_is_opened()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            RoomState? before = null;
            Play.Tell(life, story =>
            {
                if (before is not null)
                {
                    var (then, now) = (story.SightsIn(before), story.SightsIn(story.Room));
                    var opened = Enumerable.Range(0, then.Length - story.Last.Events.Length).Any(line => then[line] != now[line]);
                    var alike = Subject.SeenAlike(before, story.Room);
                    Assert.False(alike && opened);
                    met.Count(alike ? "alike" : opened ? "opened" : "perhaps");
                }

                before = story.Room;
            });
        }, iter: Lives);
        met.AtLeast(300, "alike");
        met.AtLeast(15, "opened");
    }

    [Fact]
    public void One_command_causes_at_most_three_bids()
    {
        var met = new Met();
        Play.Lives.Sample(life => Play.Tell(life, story =>
        {
            var bids = story.Last.Events.Count(follows => follows.What is BidPlaced);
            Assert.InRange(bids, 0, 3);
            met.Count($"{bids} bids");
        }), iter: Lives);
        met.AtLeast(10, "1 bids", "2 bids", "3 bids");
    }

    [Fact]
    public void Nobody_ever_leads_above_its_limit()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            var limits = new Dictionary<BidderId, decimal>();
            Play.Tell(life, story => CheckAutomatic(story, limits, met));
        }, iter: Lives);
        met.AtLeast(60, "automatic bid");
    }

    private static void CheckAutomatic(Story story, Dictionary<BidderId, decimal> limits, Met met)
    {
        foreach (var limit in story.Last.Events.Select(follows => follows.What).OfType<LimitSet>()) limits[limit.Bidder] = limit.UpTo.Amount;
        foreach (var bid in story.Last.Events.Select(follows => follows.What).OfType<BidPlaced>().Where(bid => bid.Auto))
        {
            Assert.True(bid.Amount.Amount <= limits[bid.Bidder], $"{bid} is above {limits[bid.Bidder]}");
            met.Count("automatic bid");
        }
    }

    [Fact]
    public void A_closed_room_never_changes()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            string? closed = null;
            Play.Tell(life, story =>
            {
                if (closed is not null) { Assert.Equal(closed, Frozen(story)); met.Count(story.Last.Refusal is null ? "idle" : "refused after the end"); }
                if (story.Room.Phase is Phase.Closed or Phase.Cancelled) closed ??= Frozen(story);
            });
            if (closed is not null) met.Count("closed");
        }, iter: Lives);
        met.AtLeast(15, "closed");
        met.AtLeast(50, "refused after the end");
    }

    [Fact]
    public void Bids_are_accepted_only_before_the_close()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            var closesAt = DateTimeOffset.MaxValue;
            Play.Tell(life, story =>
            {
                if (story.Last.Events.Any(follows => follows.What is BidPlaced))
                {
                    Assert.True(story.Now < closesAt, $"a bid at {story.Now:O}, closing at {closesAt:O}");
                    met.Count("bid");
                }

                if (closesAt <= story.Now && story.Last.Refusal is Refusal.Closed) met.Count("refused");
                closesAt = story.Room.Auction!.EndsAt;
            });
        }, iter: Lives);
        met.AtLeast(300, "bid");
        met.AtLeast(15, "refused");
    }

    [Fact]
    public void The_close_never_moves_back_and_no_bid_moves_it_beyond_the_hard_stop()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            var before = DateTimeOffset.MinValue;
            Play.Tell(life, story =>
            {
                var auction = story.Room.Auction!;
                Assert.True(auction.EndsAt >= before);
                // Offers opened late begin the second stage late; what bids add to it is bounded all the same.
                Assert.DoesNotContain(story.Last.Events, follows => follows.What is ClosingMoved { Reason: "quietPeriod" } moved && moved.ClosesAt > auction.HardStopAt);
                if (auction.EndsAt > before) met.Count("moved");
                before = auction.EndsAt;
            });
        }, iter: Lives);
        met.AtLeast(100, "moved");
    }

    [Fact]
    public void What_was_written_gives_the_same_room()
    {
        var met = new Met();
        Play.Lives.Sample(life =>
        {
            var story = Play.Tell(life);
            var (folded, thawed) = (Subject.Empty(Story.Feed), Subject.Empty(Story.Feed));
            foreach (var happened in story.Log)
            {
                var read = happened with { What = Subject.Decode(Subject.Encode(happened.What))! };
                folded = Subject.Evolve(folded, read);
                thawed = Subject.Evolve(Subject.Thaw(Subject.Freeze(thawed)), read);
                met.Count("event");
            }

            Assert.Equal(Frozen(story), Frozen(folded));
            Assert.Equal(Frozen(story), Frozen(thawed));
        }, iter: Lives / 3);
        met.AtLeast(500, "event");
    }

    [Fact]
    public void Who_is_sealed_stays_sealed_in_view_frames_and_summary()
    {
        var met = new Met();
        Play.Lives.Sample(life => Play.Tell(life, story =>
        {
            if (story.Version % 8 == 0) CheckSecrets(story, met);
        }), iter: 60);
        met.AtLeast(100, "kept from the host");
        met.AtLeast(300, "kept from others");
    }

    private static void CheckSecrets(Story story, Met met)
    {
        var summary = Encoding.UTF8.GetString(Subject.Summarise(story.Room, story.Version));
        foreach (var viewer in Everyone.Where(viewer => story.Room.Sees(viewer) is not null))
        {
            var all = story.Seen(viewer) + story.FramesText(viewer) + summary;
            foreach (var secret in Secrets(story, viewer))
            {
                Assert.DoesNotContain(secret, all);
                met.Count(viewer == Official ? "kept from the host" : "kept from others");
            }
        }
    }

    /// <summary>Texts that this viewer must not find: amounts that nobody has said openly; in anonymous rooms the names of others.</summary>
    private static IEnumerable<string> Secrets(Story story, Caller viewer)
    {
        var known = OpenAmounts(story);
        known.UnionWith(KeptAmounts(story, party => party == viewer.Party));
        foreach (var amount in KeptAmounts(story, party => party != viewer.Party).Where(amount => !known.Contains(amount))) yield return $"\"{amount.Text}\"";

        if (!story.Room.KeepsNames || viewer == Official) yield break;
        foreach (var other in Play.Bidders.Where(other => other != viewer)) yield return other.Party.Value;
    }

    private static IEnumerable<Money> KeptAmounts(Story story, Func<PartyId, bool> of) =>
        story.Log.Where(happened => of(happened.Who.Party))
            .Select(happened => happened.What switch { LimitSet limit => limit.UpTo, OfferSealed offer => offer.Amount, _ => (Money?)null })
            .OfType<Money>();

    private static HashSet<Money> OpenAmounts(Story story)
    {
        var (rules, auction) = (story.Room.Rules, story.Room.Auction!);
        var open = new HashSet<Money>(story.Events.OfType<BidPlaced>().Select(bid => bid.Amount));
        open.UnionWith(auction.Offers?.Select(offer => offer.Amount) ?? []);
        open.UnionWith(new[] { rules.Start, auction.Reserve, Steps.MinNext(rules, auction) }.OfType<Money>());
        return open;
    }

    [Fact]
    public void The_host_never_sees_a_party_beside_a_number()
    {
        var met = new Met();
        Play.Lives.Where(life => life.Rules.Anonymous == true).Sample(life => Play.Tell(life, story =>
        {
            if (!story.Room.KeepsNames) return;
            Assert.All(story.View(Official).Auction!.Bidders, bidder => Assert.Null(bidder.Party));
            Assert.DoesNotMatch(Parties(), Encoding.UTF8.GetString(Wire.Write(story.View(Official) with { Parties = [], Said = [] })));
            foreach (var frame in story.Frames(Official).Where(frame => frame.What?.Contains("\"bidder\":", StringComparison.Ordinal) != false))
            {
                Assert.DoesNotMatch(Parties(), frame.Who ?? "");
                Assert.DoesNotMatch(Parties(), frame.What ?? "");
                met.Count("frame");
            }
        }), iter: 40);
        met.AtLeast(500, "frame");
    }

    [Fact]
    public void A_competitor_sees_the_same_with_and_without_another_bidder_in_the_room()
    {
        var met = new Met();
        Play.Lives.Where(life => life.Rules is { Anonymous: true, OffersDueAt: null }).Sample(life =>
        {
            var (alone, beside) = (OfHeding(life, []), OfHeding(life, [Beiling]));
            Assert.Equal(View(alone), View(beside));
            Assert.Equal(OpenParts(alone), OpenParts(beside));
            Assert.Equal(Summary(alone), Summary(beside));
            met.Count("murmur", (int)(beside.Version - alone.Version));
            met.Count("bid", (int)beside.Room.Auction!.Bids);
        }, iter: 100);
        met.AtLeast(300, "murmur", "bid");
    }

    /// <summary>Heding bids as B1, alone or beside one that is admitted, cleared, has a lead, talks to its own and to the host, and never bids.</summary>
    private static Story OfHeding(Play.Life life, Caller[] silent)
    {
        var story = Story.Auction(life.Rules, [Heding, .. silent]);
        foreach (var move in life.Moves)
        {
            story.Later(move.Wait);
            foreach (var other in silent) story.When(move.Kind % 4 == 0 ? Official : other, Murmur(other, move.Kind));
            story.When(Heding, Play.Above(story, move));
        }

        return story;
    }

    private static RoomCommand Murmur(Caller silent, int kind) => (kind % 4) switch
    {
        0 => new Clear(silent.Party, "fee", kind % 8 == 0, null),
        1 => new Appoint(silent.Person, "lead"),
        2 => Whispers("quiet", "party"),
        _ => Whispers("hello", "host"),
    };

    private static string View(Story story) => Places().Replace(story.Seen(Heding), "");

    private static string Summary(Story story) => Places().Replace(Encoding.UTF8.GetString(Subject.Summarise(story.Room, story.Version)), "");

    /// <summary>The facts that Heding can read, without their places in the chain.</summary>
    private static string[] OpenParts(Story story) => [.. story.Frames(Heding).Where(frame => frame.What is not null).Select(frame => frame.What!)];

    private static string Frozen(Story story) => Frozen(story.Room);
    private static string Frozen(RoomState room) => Encoding.UTF8.GetString(Subject.Freeze(room));

    /// <summary>What of a view says where in the chain it stands.</summary>
    [GeneratedRegex(""" "(version|seq|head)":("[^"]*"|\d+) """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Places();

    [GeneratedRegex("heding|beiling|makran")]
    private static partial Regex Parties();
}

/// <summary>Counts what a law has met, over all threads.</summary>
internal sealed class Met
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _counts = [];

    public void Count(string what, int times = 1) => _counts.AddOrUpdate(what, times, (_, before) => before + times);

    public void AtLeast(int times, params string[] whats) =>
        Assert.All(whats, what => Assert.True(_counts.GetValueOrDefault(what) >= times, $"met only {_counts.GetValueOrDefault(what)} × {what}"));
}
