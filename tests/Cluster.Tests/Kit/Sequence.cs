using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// What one client was told of one feed, held against the chain frame by frame as the contract asks: every seq in turn, every part
/// fits its hash, every head follows on the one before. Not for several threads at once.
/// </summary>
/// <param name="known">Frames that another client has verified on the same heads: the same bytes need no second hashing.</param>
public sealed class Sequence(string feed, ConcurrentDictionary<string, byte[]>? known = null)
{
    private readonly List<byte[]> heads = [HashChain.Start(FeedId.Of(feed))];
    private readonly List<string> breaks = [];

    /// <summary>Seq of the last frame in its place.</summary>
    public long Version => heads.Count - 1;

    public byte[] Head => heads[^1];

    /// <summary>What did not fit.</summary>
    public IReadOnlyList<string> Breaks => breaks;

    /// <summary>Frames that came again: opened, or told twice.</summary>
    public int Again { get; private set; }

    /// <summary>False at a gap: what lies between has to be asked for.</summary>
    public bool Take(string frame)
    {
        var seq = SeqOf(frame);
        if (seq > Version + 1) return false;
        if (seq <= Version) TakeAgain(seq, frame);
        else if (Verified(frame, heads[^1]) is { } head) heads.Add(head);
        return true;
    }

    /// <summary>A known seq is that entry opened: with the same head.</summary>
    private void TakeAgain(long seq, string frame)
    {
        Again++;
        if (Verified(frame, heads[(int)seq - 1]) is { } head && !head.AsSpan().SequenceEqual(heads[(int)seq])) breaks.Add($"{feed} {seq} came again with another head");
    }

    private byte[]? Verified(string frame, byte[] before)
    {
        if (known is not null && known.TryGetValue(frame, out var head)) return head;
        head = Verify(frame, before);
        if (head is not null) known?.TryAdd(frame, head);
        return head;
    }

    private byte[]? Verify(string frame, byte[] before)
    {
        using var json = JsonDocument.Parse(frame);
        var root = json.RootElement;
        var (seq, head) = (root.GetProperty("seq").GetInt64(), root.GetProperty("head").GetBytesFromBase64());
        var (whoHash, whatHash) = (root.GetProperty("whoHash").GetBytesFromBase64(), root.GetProperty("whatHash").GetBytesFromBase64());
        var follows = HashChain.Next(before, seq, root.GetProperty("at").GetDateTimeOffset(), whoHash, whatHash).AsSpan().SequenceEqual(head);
        if (follows && Fits(root, "who") && Fits(root, "what")) return head;
        breaks.Add($"{feed} {seq} does not follow on the head before: {frame}");
        return null;
    }

    private static bool Fits(JsonElement frame, string part)
    {
        if (frame.GetProperty(part).GetString() is not { } text) return true;
        var hash = HashChain.Part(frame.GetProperty($"{part}Salt").GetBytesFromBase64(), Encoding.UTF8.GetBytes(text));
        return hash.AsSpan().SequenceEqual(frame.GetProperty($"{part}Hash").GetBytesFromBase64());
    }

    /// <summary><c>{"seq":12,…</c>: the first field, read without parsing the rest.</summary>
    private static long SeqOf(string frame)
    {
        var end = frame.IndexOf(',', StringComparison.Ordinal);
        return frame.StartsWith("{\"seq\":", StringComparison.Ordinal) && long.TryParse(frame.AsSpan(7, end - 7), out var seq)
            ? seq
            : throw new FormatException($"A frame begins with its seq: {frame}");
    }
}
