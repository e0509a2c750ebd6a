using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Web.Live.Connections;

/// <summary>How far a feed is, and the server's clock: a line of a heartbeat.</summary>
public sealed record HeadNow(long Version, byte[] Head, DateTimeOffset Now);

/// <summary>Committed heads as heartbeats say them.</summary>
public static class Heads
{
    /// <summary>UTF-8 <c>{"version":…,"head":…,"now":…}</c></summary>
    public static byte[] Line(Head head, DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(new HeadNow(head.Version, head.Hash, now), Forms.Options);

    /// <summary>UTF-8 <c>{feed: line, …}</c></summary>
    public static byte[] Map(IEnumerable<(FeedId Feed, byte[] Line)> lines) => Written(json =>
    {
        json.WriteStartObject();
        foreach (var (feed, line) in lines)
        {
            json.WritePropertyName(feed.Value);
            json.WriteRawValue(line, skipInputValidation: true);
        }

        json.WriteEndObject();
    });

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        return bytes.ToArray();
    }
}
