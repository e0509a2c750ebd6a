using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Domain.Tests.Chain;

public class RecordVerifierTests
{
    private static readonly JsonObject Vectors = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "chain-vectors.json")))!.AsObject();

    [Fact]
    public void The_worked_examples_of_the_contract_start_where_they_say() =>
        Assert.Equal((string?)Vectors["head0"], Convert.ToBase64String(HashChain.Start(FeedId.Of((string)Vectors["feed"]!))));

    [Theory]
    [InlineData("open", 0, 0)]
    [InlineData("asAnObserverSeesIt", 2, 1)]
    public void The_worked_examples_of_the_contract_verify(string view, long sealedWho, long sealedWhat)
    {
        var frames = Vectors[view]!.AsArray().Select(frame => frame!.AsObject()).ToArray();

        var valid = Assert.IsType<RecordVerdict.Valid>(Records.Verify(Records.Of(FeedId.Of((string)Vectors["feed"]!), frames)));

        Assert.Equal((3L, sealedWho, sealedWhat), (valid.Version, valid.SealedWho, valid.SealedWhat));
    }

    [Fact]
    public void A_record_of_a_feed_without_entries_is_valid() =>
        Assert.Equal(0, Assert.IsType<RecordVerdict.Valid>(Records.Verify(Records.Some(0))).Version);

    [Fact]
    public void A_thousand_mutations_are_all_found()
    {
        var random = new Random(20261123);
        var found = Mutations.All.Keys.ToDictionary(kind => kind, _ => 0);
        while (found.Values.Sum() < 1_000)
        {
            var (kind, mutate) = Mutations.All.ElementAt(random.Next(Mutations.All.Count));
            var record = Records.Some(12, random.Next());
            var before = record.ToJsonString(Wire.Options);
            if (mutate(record, random) is not { } mutated || mutated == before) continue;

            Assert.True(Records.Verify(mutated) is RecordVerdict.Invalid, $"Not found: {kind}\n{mutated}");
            found[kind]++;
        }

        Assert.All(found, kind => Assert.True(kind.Value >= 15, $"{kind.Key}: only {kind.Value}"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', found.Select(kind => $"{kind.Value,4}  {kind.Key}")));
    }

    [Fact]
    public void Every_cut_of_the_bytes_is_unreadable()
    {
        var bytes = Encoding.UTF8.GetBytes(Records.Some(2).ToJsonString(Wire.Options));

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.IsType<RecordVerdict.Unreadable>(RecordVerifier.Verify(bytes.AsMemory(0, length))));
    }

    [Fact]
    public void Sealing_a_part_is_no_fault_and_is_counted()
    {
        var record = Records.Some(5, sealedShare: 0);
        Seal(record, 1, "who");
        Seal(record, 3, "who");
        Seal(record, 3, "what");

        var valid = Assert.IsType<RecordVerdict.Valid>(Records.Verify(record));

        Assert.Equal((2L, 1L), (valid.SealedWho, valid.SealedWhat));
    }

    [Fact]
    public void Fields_that_the_contract_does_not_know_yet_are_no_fault()
    {
        var record = Records.Some(3);
        record["signature"] = new JsonObject { ["by"] = "authority" };
        record["frames"]![1]!["colour"] = "copper";

        Assert.IsType<RecordVerdict.Valid>(Records.Verify(record));
    }

    [Fact]
    public void A_time_that_falls_is_found_though_the_chain_fits()
    {
        var later = new DateTimeOffset(2026, 11, 23, 10, 0, 1, TimeSpan.Zero);
        var record = ChainOf(later, later.AddMilliseconds(-1));

        Assert.Equal(new RecordFault(2, Flaw.TimeFalls, "at"), FaultOf(record.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"a":1}""", Unread.NotARecord)]
    [InlineData("[]", Unread.NotARecord)]
    [InlineData("null", Unread.NotARecord)]
    [InlineData("""{"feed":"rooms/a","version":"0","head":"","frames":[]}""", Unread.NotARecord)]
    [InlineData("", Unread.NotJson)]
    [InlineData("{}{}", Unread.NotJson)]
    [InlineData("""{"feed":"rooms/a",}""", Unread.NotJson)]
    public void What_is_no_record_is_unreadable(string text, Unread why) =>
        Assert.Equal(new RecordVerdict.Unreadable(why), Records.Verify(text));

    [Fact]
    public void Bytes_that_are_not_utf8_are_unreadable() =>
        Assert.Equal(new RecordVerdict.Unreadable(Unread.NotJson), RecordVerifier.Verify((byte[])[.. "{\"feed\":\""u8, 0xff, .. "\"}"u8]));

    [Fact]
    public void Half_a_surrogate_pair_is_found()
    {
        var text = Records.Some(3, sealedShare: 0).ToJsonString(Wire.Options);

        Assert.Equal(new RecordFault(1, Flaw.WrongForm, "who"), FaultOf(ReplaceFirst(text, "heding", "\\ud800")));
        Assert.Equal(Flaw.DoubledKey, FaultOf(ReplaceFirst(text, "\"seq\":", "\"\\ud800\":1,\"seq\":")).Flaw);
    }

    [Theory]
    [InlineData("Rooms/a")]
    [InlineData("rooms/A")]
    [InlineData("rooms")]
    [InlineData("rooms/")]
    [InlineData("rooms/a/b")]
    public void A_feed_must_be_named_as_the_contract_names_it(string feed) =>
        Assert.Equal(new RecordFault(null, Flaw.WrongForm, "feed"), FaultOf(Records.Of(FeedId.Of(feed)).ToJsonString()));

    [Fact]
    public void Receipts_are_held_against_the_record()
    {
        var whole = Assert.IsType<RecordVerdict.Valid>(Records.Verify(Records.Some(12)));
        var cut = Assert.IsType<RecordVerdict.Valid>(Records.Verify(Cut(Records.Some(12), 9)));

        Assert.Equal(HeadMatch.Equal, whole.At(12, whole.Head));
        Assert.Equal(HeadMatch.Different, whole.At(11, whole.Head));
        Assert.Equal(HeadMatch.Beyond, cut.At(12, whole.Head));
        Assert.Null(whole.FirstDifference(cut));
    }

    [Fact]
    public void Two_histories_of_one_feed_differ_from_their_first_different_entry()
    {
        var one = Assert.IsType<RecordVerdict.Valid>(Records.Verify(ChainOf(Moment(0), Moment(1), Moment(2))));
        var other = Assert.IsType<RecordVerdict.Valid>(Records.Verify(ChainOf(Moment(0), Moment(5), Moment(6))));

        Assert.Equal(2, one.FirstDifference(other));
    }

    private static RecordFault FaultOf(string record) => Assert.IsType<RecordVerdict.Invalid>(Records.Verify(record)).Fault;

    private static DateTimeOffset Moment(int ms) => new(2026, 11, 23, 10, 0, 0, ms, TimeSpan.Zero);

    private static string ReplaceFirst(string text, string part, string with)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return text[..at] + with + text[(at + part.Length)..];
    }

    private static void Seal(JsonObject record, int entry, string part)
    {
        var frame = record["frames"]![entry]!;
        (frame[part], frame[part + "Salt"]) = (null, null);
    }

    private static JsonObject Cut(JsonObject record, int entries)
    {
        var frames = record["frames"]!.AsArray().Take(entries).Select(frame => frame!.AsObject()).ToArray();
        return Records.Of(Records.Feed, frames);
    }

    private static JsonObject ChainOf(params DateTimeOffset[] times)
    {
        var head = HashChain.Start(Records.Feed);
        var frames = new List<JsonObject>();
        foreach (var at in times)
        {
            var entry = HashChain.Link(head, frames.Count + 1, at, "{}"u8.ToArray(), "{}"u8.ToArray(), new byte[32]);
            head = entry.Head;
            var frame = new Contracts.Feeds.Frame(entry.Seq, at, "{}", "{}", entry.WhoSalt, entry.WhatSalt, entry.WhoHash, entry.WhatHash, head);
            frames.Add(JsonNode.Parse(Wire.Write(frame))!.AsObject());
        }

        return Records.Of(Records.Feed, [.. frames]);
    }
}
