namespace EMiningLive.Load.Systems;

/// <summary>The systems that can be measured, by name.</summary>
internal static class Targets
{
    public static async Task<Target> Start(string name, Postgres postgres, int bidders) => name switch
    {
        "cluster" => await WithRoom(await Product.Cluster(postgres), bidders),
        "signalr" => await SignalRPeer.Start(postgres),
        "socketio" => await SocketIoPeer.Start(postgres),
        "embedded" => await WithRoom(await Product.Embedded("/dev/shm"), bidders),
        _ => throw new ArgumentException($"There is no system {name}."),
    };

    private static async Task<Target> WithRoom(Product product, int bidders)
    {
        await product.OpenRoom(bidders);
        return product;
    }
}
