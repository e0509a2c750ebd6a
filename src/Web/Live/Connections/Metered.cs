using Microsoft.AspNetCore.Connections;

namespace EMiningLive.Web.Live.Connections;

/// <summary>Puts a meter in front of a hub connection; one that floods is closed with a word.</summary>
internal sealed class Metered(ConnectionDelegate next, LiveLimits limits, TimeProvider time)
{
    public Task Run(ConnectionContext connection)
    {
        var wire = connection.Transport;
        var bucket = new TokenBucket(limits.BytesPerSecond, limits.ByteBurst, time);
        connection.Transport = new Duplex(new MeteredInput(wire.Input, bucket), new WholeWrites(wire.Output));
        return next(connection);
    }
}
