using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Chain;

/// <summary>
/// Holds a record (contract: <c>GET /api/F/record</c>) against its own chain, from head(0) to its head, without trusting who gave it.
/// It needs nothing but the bytes: no network, no clock, no keys.
/// </summary>
public static partial class RecordVerifier
{
    public static RecordVerdict Verify(ReadOnlyMemory<byte> record)
    {
        if (!Utf8.IsValid(record.Span)) return new RecordVerdict.Unreadable(Unread.NotJson);
        try
        {
            using var json = JsonDocument.Parse(record);
            return IsRecord(json.RootElement) ? Verify(json.RootElement) : new RecordVerdict.Unreadable(Unread.NotARecord);
        }
        catch (JsonException)
        {
            return new RecordVerdict.Unreadable(Unread.NotJson);
        }
    }

    private static bool IsRecord(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && Has(json, "feed", JsonValueKind.String)
        && Has(json, "version", JsonValueKind.Number)
        && Has(json, "head", JsonValueKind.String)
        && Has(json, "frames", JsonValueKind.Array);

    private static bool Has(JsonElement json, string name, JsonValueKind kind) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == kind;

    private static RecordVerdict Verify(JsonElement json)
    {
        if (DoubledOutsideFrames(json) is { } doubled) return Whole(Flaw.DoubledKey, doubled);
        var fields = new RecordFields(json);
        var (feed, version, head) = (fields.Text("feed"), fields.Number("version"), fields.Bytes("head", HashChain.HashBytes));
        if (fields.Fault is { } wrong) return Whole(wrong.Flaw, wrong.Field);
        if (!Feeds().IsMatch(feed)) return Whole(Flaw.WrongForm, "feed");

        var chain = new RecordChain(FeedId.Of(feed));
        foreach (var frame in json.GetProperty("frames").EnumerateArray())
        {
            if (chain.Add(frame) is { } fault) return new RecordVerdict.Invalid(fault);
        }

        if (chain.Version != version) return Whole(Flaw.WrongVersion, "version");
        return chain.Head.AsSpan().SequenceEqual(head) ? chain.Verdict : Whole(Flaw.WrongHead, "head");
    }

    private static string? DoubledOutsideFrames(JsonElement json) =>
        JsonTexts.DoubledHere(json)
        ?? json.EnumerateObject()
            .Where(member => member.Name != "frames")
            .Select(member => JsonTexts.DoubledKey(member.Value))
            .FirstOrDefault(key => key is not null);

    private static RecordVerdict.Invalid Whole(Flaw flaw, string field) => new(new RecordFault(null, flaw, field));

    /// <summary>Subject and id, both lower-case.</summary>
    [GeneratedRegex(@"\A[a-z]{1,32}/[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Feeds();
}
