using System.Text.Json;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Live.Hub;

/// <summary>Arguments of hub methods as they were sent, whatever they are.</summary>
internal static class Asked
{
    private const int LongestFeed = 128;

    public static readonly RawJson NotAFeed = RawJson.Refused(new Refusal.Invalid("feed", "is not the name of a feed"));
    public static readonly RawJson NotASeq = RawJson.Refused(new Refusal.Invalid("after", "is not a whole number from 0"));
    public static readonly RawJson NotASignal = RawJson.Refused(new Refusal.Invalid("signal", "is not one of typing (to room, party or host), reading, here, away"));

    public static readonly RawJson NotAMethod = RawJson.Refused(new Refusal.Invalid("target", "is none of Watch, Unwatch, Submit, Signal"));
    public static readonly RawJson NotACall = RawJson.Refused(new Refusal.Invalid("type", "is of a call with a stream: the methods of this hub take and give none"));
    public static readonly RawJson NotItsArguments = RawJson.Refused(new Refusal.Invalid("arguments", "are not those of this method: Watch(feed, after), Unwatch(feed), Submit(feed, command), Signal(feed, signal)"));

    /// <summary>Null when it is not a text of at most that length; whether there is such a feed, its source knows.</summary>
    public static FeedId? Feed(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && Text(json) is { Length: > 0 and <= LongestFeed } name ? new FeedId(name) : null;

    public static long? Seq(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var seq) && seq >= 0 ? seq : null;

    /// <summary>A sign of the contract, with the fields that we do not know left out.</summary>
    public static (string Kind, string? To)? Signal(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        var kind = Member(json, "kind");
        var to = Member(json, "to");
        return (kind, to) switch
        {
            ("typing", "room" or "party" or "host" or null) => (kind, to ?? "room"),
            ("reading" or "here" or "away", _) => (kind, null),
            _ => null,
        };
    }

    private static string? Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? Text(member) : null;

    private static string? Text(JsonElement json)
    {
        try { return json.GetString(); }
        catch (InvalidOperationException) { return null; } // half of a surrogate pair
    }
}
