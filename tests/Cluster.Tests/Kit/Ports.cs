using System.Net;
using System.Net.Sockets;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Ports on loopback that nobody has now. They lie below those that the system gives out, so that a restarted server finds its own again.</summary>
public static class Ports
{
    private static int next = 20_000 + (Environment.ProcessId * 37 % 8_000);

    public static int Free()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref next);
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
