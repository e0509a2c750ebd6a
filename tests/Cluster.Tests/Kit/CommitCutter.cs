using System.Net;
using System.Net.Sockets;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// Stands between a silo and PostgreSQL and cuts a connection exactly after COMMIT: the batch is forwarded, the server's whole answer
/// awaited, and then dropped with the connection. The server has committed, the silo cannot know.
/// </summary>
public sealed class CommitCutter : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly int server;
    private readonly CancellationTokenSource ended = new();
    private int armed;
    private int cuts;

    public CommitCutter(int server)
    {
        this.server = server;
        listener = new(IPAddress.Loopback, Ports.Free());
        listener.Start();
        _ = Accept();
    }

    /// <summary>How often it has cut.</summary>
    public int Cuts => Volatile.Read(ref cuts);

    /// <summary>The next batch that writes entries is cut after its commit.</summary>
    public void Arm() => Interlocked.Exchange(ref armed, 1);

    public bool IsArmed => Volatile.Read(ref armed) == 1;

    /// <summary>The connection string that leads through here, unencrypted so that it can be read on the way.</summary>
    public string Through(string connectionString) => new Npgsql.NpgsqlConnectionStringBuilder(connectionString)
    {
        Port = ((IPEndPoint)listener.LocalEndpoint).Port, SslMode = Npgsql.SslMode.Disable, GssEncryptionMode = Npgsql.GssEncryptionMode.Disable,
    }.ToString();

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
    }

    private bool Cut()
    {
        if (Interlocked.CompareExchange(ref armed, 0, 1) != 1) return false;
        Interlocked.Increment(ref cuts);
        return true;
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException) { /* the test is over */ }
    }

    private async Task Serve(TcpClient silo)
    {
        using var near = silo;
        using var far = new TcpClient { NoDelay = true };
        silo.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, server, ended.Token);
            var conversation = new Conversation(near.GetStream(), far.GetStream(), Cut, ended.Token);
            await await Task.WhenAny(conversation.Ask(), conversation.Answer());
        }
        catch (Exception over) when (over is IOException or SocketException or OperationCanceledException or ObjectDisposedException) { /* one of the two has gone */ }
    }
}
