using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Domain.Tests.Chain;

/// <summary>Records to try things on, made with the chain itself; the same seed gives the same record.</summary>
internal static class Records
{
    public static readonly FeedId Feed = FeedId.Room("0198f3a2-7c1e-7b54-9d0a-2f6b8c4e1a37");
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 15, 30, 123, TimeSpan.Zero);

    /// <summary>A record of so many entries in which some parts are sealed, as a party would hold it.</summary>
    public static JsonObject Some(int entries, int seed = 1, double sealedShare = 0.3)
    {
        var random = new Random(seed);
        var frames = Entries(entries, random).Select(entry => FrameOf(entry, random.NextDouble() < sealedShare, random.NextDouble() < sealedShare)).ToArray();
        return Of(Feed, frames);
    }

    public static JsonObject Of(FeedId feed, params JsonObject[] frames) => new()
    {
        ["feed"] = feed.Value,
        ["version"] = frames.Length,
        ["head"] = frames.Length == 0 ? Convert.ToBase64String(HashChain.Start(feed)) : (string?)frames[^1]["head"],
        ["frames"] = new JsonArray([.. frames.Select(frame => (JsonNode)frame.DeepClone())]),
    };

    public static RecordVerdict Verify(JsonObject record) => Verify(record.ToJsonString(Wire.Options));

    public static RecordVerdict Verify(string record) => RecordVerifier.Verify(Encoding.UTF8.GetBytes(record));

    private static IEnumerable<Entry> Entries(int count, Random random)
    {
        var head = HashChain.Start(Feed);
        var at = Start;
        var salts = new byte[32];
        for (var seq = 1; seq <= count; seq++)
        {
            random.NextBytes(salts);
            at += TimeSpan.FromMilliseconds(random.Next(3));
            var entry = HashChain.Link(head, seq, at, Who(random), What(seq), salts);
            head = entry.Head;
            yield return entry;
        }
    }

    private static JsonObject FrameOf(Entry entry, bool whoSealed, bool whatSealed) => new()
    {
        ["seq"] = entry.Seq,
        ["at"] = InstantConverter.Text(entry.At),
        ["who"] = whoSealed ? null : Encoding.UTF8.GetString(entry.Who),
        ["what"] = whatSealed ? null : Encoding.UTF8.GetString(entry.What),
        ["whoSalt"] = whoSealed ? null : Convert.ToBase64String(entry.WhoSalt),
        ["whatSalt"] = whatSealed ? null : Convert.ToBase64String(entry.WhatSalt),
        ["whoHash"] = Convert.ToBase64String(entry.WhoHash),
        ["whatHash"] = Convert.ToBase64String(entry.WhatHash),
        ["head"] = Convert.ToBase64String(entry.Head),
    };

    private static byte[] Who(Random random)
    {
        var id = new byte[16];
        random.NextBytes(id);
        return Wire.Write(new Who(PartyId.Of("heding"), PersonId.Of("heding"), new CommandId(new Guid(id))));
    }

    private static byte[] What(int seq) => Encoding.UTF8.GetBytes(
        seq % 3 == 0
            ? """{"type":"said","text":{"lang":"ur","text":"خوش آمدید، 您好"},"to":"room"}"""
            : $$"""{"type":"bidPlaced","bidder":"B{{seq % 7}}","amount":{"amount":"{{1000 + seq}}.00","currency":"USD"},"auto":false}""");
}
