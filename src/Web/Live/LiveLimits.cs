using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live;

/// <summary>What one connection, and one person's connections, may take. Configuration <c>Limits:*</c>.</summary>
public sealed record LiveLimits
{
    /// <summary>Hub connections and event streams of a person on one node.</summary>
    public int ConnectionsPerPerson { get; init; } = 10;

    /// <summary>Hub messages of a connection per second.</summary>
    public int MessagesPerSecond { get; init; } = 50;

    /// <summary>Hub messages that a connection may send at once after a rest; as many again are refused before it is closed.</summary>
    public int MessageBurst { get; init; } = 200;

    /// <summary>Largest hub message, in bytes; beyond, the connection is closed. No connection holds more of what it has not understood yet.</summary>
    public int MessageBytes { get; init; } = Bodies.MaxBytes;

    /// <summary>Bytes of a connection per second, whatever they mean; beyond, it is closed.</summary>
    public int BytesPerSecond { get; init; } = 128 * 1024;

    /// <summary>Bytes that a connection may send at once after a rest.</summary>
    public int ByteBurst { get; init; } = 1024 * 1024;

    /// <summary>Feeds that one connection may watch.</summary>
    public int WatchesPerConnection { get; init; } = 64;

    /// <summary>What may wait for one connection, in messages.</summary>
    public int OutboxParcels { get; init; } = 256;

    /// <summary>What may wait for one connection, in bytes.</summary>
    public int OutboxBytes { get; init; } = 1024 * 1024;
}
