using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Domain.Chain;

/// <summary>A chain that is recomputed frame by frame, and refuses the first that does not fit on what stands.</summary>
internal sealed class RecordChain(FeedId feed)
{
    private readonly ImmutableArray<byte[]>.Builder _heads = Started(feed);
    private DateTimeOffset _at = DateTimeOffset.MinValue;
    private long _sealedWho, _sealedWhat;

    /// <summary>Seq of the last frame that fitted.</summary>
    public long Version => _heads.Count - 1;

    public byte[] Head => _heads[^1];

    public RecordVerdict.Valid Verdict => new(feed, _heads.ToImmutable(), _sealedWho, _sealedWhat);

    /// <summary>Null when the frame fits.</summary>
    public RecordFault? Add(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return At(Flaw.WrongForm);
        if (JsonTexts.DoubledKey(json) is { } doubled) return At(Flaw.DoubledKey, doubled);
        var fields = new RecordFields(json);
        var frame = Read(fields);
        return fields.Fault is { } wrong ? At(wrong.Flaw, wrong.Field) : Add(frame);
    }

    private RecordFault? Add(Frame frame)
    {
        if (frame.Seq != Version + 1) return At(Flaw.OutOfOrder, "seq");
        if (frame.At < _at) return At(Flaw.TimeFalls, "at");
        if (Part("who", frame.Who, frame.WhoSalt, frame.WhoHash) is { } who) return who;
        if (Part("what", frame.What, frame.WhatSalt, frame.WhatHash) is { } what) return what;
        if (!frame.Head.AsSpan().SequenceEqual(HashChain.Next(Head, frame.Seq, frame.At, frame.WhoHash, frame.WhatHash))) return At(Flaw.HeadChanged, "head");

        _heads.Add(frame.Head);
        _at = frame.At;
        _sealedWho += frame.Who is null ? 1 : 0;
        _sealedWhat += frame.What is null ? 1 : 0;
        return null;
    }

    private RecordFault? Part(string name, string? text, byte[]? salt, byte[] hash)
    {
        if (text is null != salt is null) return At(Flaw.HalfSealed, name);
        if (text is null) return null;
        return HashChain.Part(salt, Encoding.UTF8.GetBytes(text)).AsSpan().SequenceEqual(hash) ? null : At(Flaw.PartChanged, name);
    }

    private RecordFault At(Flaw flaw, string? field = null) => new(Version + 1, flaw, field);

    private static Frame Read(RecordFields fields) => new(
        fields.Number("seq"),
        fields.Instant("at"),
        fields.TextOrNull("who"),
        fields.TextOrNull("what"),
        fields.BytesOrNull("whoSalt", HashChain.SaltBytes),
        fields.BytesOrNull("whatSalt", HashChain.SaltBytes),
        fields.Bytes("whoHash", HashChain.HashBytes),
        fields.Bytes("whatHash", HashChain.HashBytes),
        fields.Bytes("head", HashChain.HashBytes));

    private static ImmutableArray<byte[]>.Builder Started(FeedId feed)
    {
        var heads = ImmutableArray.CreateBuilder<byte[]>();
        heads.Add(HashChain.Start(feed));
        return heads;
    }
}
