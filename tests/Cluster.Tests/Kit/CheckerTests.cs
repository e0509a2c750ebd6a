using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>The checker finds what it is there to find: each test breaks a sound story in one way.</summary>
public sealed class CheckerTests
{
    private const string Feed = "rooms/story";

    private readonly List<Operation> history = [];
    private readonly List<StoredEntry> journal = [];
    private readonly List<string> frames = [];

    public CheckerTests()
    {
        for (var i = 1; i <= 6; i++) Happen(i);
    }

    [Fact]
    public void A_sound_story_has_no_fault()
    {
        Assert.Empty(Checker.Check(history, journal));
        Assert.Empty(Told(frames).Breaks);
        Assert.Equal(6, Told(frames).Version);
    }

    [Fact]
    public void An_acknowledged_fact_that_is_not_there_is_lost()
    {
        journal.RemoveAt(5);
        Assert.Equal("lost", Assert.Single(Checker.Check(history, journal)).Kind);
    }

    [Fact]
    public void An_acknowledged_fact_at_another_place_is_lost()
    {
        history[2] = history[2] with { Seq = 4 };
        Assert.Contains(Checker.Check(history, journal), fault => fault.Kind == "lost");
    }

    [Fact]
    public void A_fact_that_stands_twice_is_doubled_under_the_same_id_and_under_another()
    {
        journal.Add(journal[5] with { Seq = 7 });
        Assert.Contains(Checker.Check([.. history.SkipLast(1), history[^1] with { Outcome = Outcome.Unknown }], journal), fault => fault.Kind == "doubled");
        journal[6] = journal[6] with { Command = Guid.NewGuid(), Party = "someone" };
        Assert.Contains(Checker.Check(history, journal), fault => fault.Kind == "doubled");
    }

    [Fact]
    public void A_refused_fact_must_not_be_there()
    {
        history[3] = history[3] with { Outcome = Outcome.Refused, Refusal = "tooLow" };
        Assert.Equal("refusedButPresent", Assert.Single(Checker.Check(history, journal)).Kind);
    }

    [Fact]
    public void A_fact_that_nobody_asked_for_is_invented()
    {
        history.RemoveAt(3);
        Assert.Equal("invented", Assert.Single(Checker.Check(history, journal)).Kind);
    }

    [Fact]
    public void What_nobody_knows_may_be_there_or_not()
    {
        history[5] = history[5] with { Outcome = Outcome.Unknown, Seq = 0, Head = null };
        Assert.Empty(Checker.Check(history, journal));
        journal.RemoveAt(5);
        Assert.Empty(Checker.Check(history, journal));
    }

    [Fact]
    public void A_missing_seq_is_a_gap()
    {
        journal.RemoveAt(2);
        Assert.Contains(Checker.Check(history, journal), fault => fault.Kind == "gap");
        Assert.False(Told([.. frames.Take(2)]).Take(frames[3]));
    }

    [Fact]
    public void What_was_answered_before_something_else_was_asked_stands_before_it()
    {
        history[0] = history[0] with { Began = 90, Ended = 95 };
        Assert.Contains(Checker.Check(history, journal), fault => fault.Kind == "order");
    }

    [Fact]
    public void Entries_of_one_command_stand_together()
    {
        journal[1] = journal[1] with { Command = history[3].Id, IsReceipt = false };
        Assert.Contains(Checker.Check(history, journal), fault => fault.Kind == "scattered");
    }

    [Theory]
    [InlineData("said-4", "said-X")]
    [InlineData("\"head\":\"", "\"head\":\"AAAA")]
    [InlineData("\"seq\":4", "\"seq\":04")]
    public void An_altered_frame_breaks_the_chain(string was, string becomes)
    {
        frames[3] = frames[3].Replace(was, becomes, StringComparison.Ordinal);
        try { Assert.NotEmpty(Told(frames).Breaks); }
        catch (Exception e) when (e is JsonException or FormatException) { /* so broken that it is none */ }
    }

    [Fact]
    public void A_known_seq_with_another_head_breaks_the_chain()
    {
        var other = Frame(3, HashChain.Start(FeedId.Of(Feed)), "another past");
        var told = Told(frames);
        told.Take(other.Frame);
        Assert.NotEmpty(told.Breaks);
        Assert.Equal(1, told.Again);
    }

    private static Sequence Told(IEnumerable<string> frames)
    {
        var told = new Sequence(Feed);
        foreach (var frame in frames) told.Take(frame);
        return told;
    }

    private void Happen(int seq)
    {
        var before = seq == 1 ? HashChain.Start(FeedId.Of(Feed)) : Convert.FromBase64String(journal[^1].Head);
        var (frame, head, what) = Frame(seq, before, $"said-{seq}");
        var id = Guid.NewGuid();
        journal.Add(new(seq, seq, id, true, "heding", "{}", what, head));
        history.Add(new(id, "heding", $"said-{seq}", seq * 10, seq * 10 + 5, Outcome.Ok, null, seq, head));
        frames.Add(frame);
    }

    private static (string Frame, string Head, string What) Frame(int seq, byte[] before, string text)
    {
        var what = JsonSerializer.Serialize(new { type = "said", text = new { lang = "en", text }, to = "room" });
        var entry = HashChain.Link(before, seq, DateTimeOffset.UnixEpoch.AddSeconds(seq), "{}"u8.ToArray(), System.Text.Encoding.UTF8.GetBytes(what), new byte[32]);
        var frame = JsonSerializer.Serialize(new
        {
            seq,
            at = Api.Wire(entry.At),
            who = "{}",
            what,
            whoSalt = entry.WhoSalt,
            whatSalt = entry.WhatSalt,
            whoHash = entry.WhoHash,
            whatHash = entry.WhatHash,
            head = entry.Head,
        });
        return (frame, Convert.ToBase64String(entry.Head), what);
    }
}
