using System.Diagnostics.Metrics;

namespace EMiningLive.Web.Live;

/// <summary>What operators see of the live part. Meter <c>EMiningLive.Live</c>.</summary>
public static class LiveMeter
{
    public const string Name = "EMiningLive.Live";

    private static readonly Meter Meter = new(Name);

    public static readonly UpDownCounter<int> Connections = Meter.CreateUpDownCounter<int>("emining.live.connections", description: "Open hub connections and event streams.");
    public static readonly Counter<int> Overflows = Meter.CreateCounter<int>("emining.live.outbox.overflows", description: "Outboxes whose reader did not keep up.");
    public static readonly Counter<int> GapsRepaired = Meter.CreateCounter<int>("emining.live.gaps.repaired", description: "Gaps in a feed that were filled by asking.");
    public static readonly Counter<int> Restarts = Meter.CreateCounter<int>("emining.live.feed.restarts", description: "Feeds that began anew because too much was missed.");
    public static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("emining.live.feed.lag", "ms", "From an entry's time to its hand-over to the connections of this node.");
    public static readonly Counter<int> Repeated = Meter.CreateCounter<int>("emining.live.calls.repeated", description: "Calls of a room that were made again because its silo did not answer.");
    public static readonly Counter<int> Refused = Meter.CreateCounter<int>("emining.live.messages.refused", description: "Hub messages beyond a connection's rate.");
}
