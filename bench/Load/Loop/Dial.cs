using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EMiningLive.Load.Loop;

/// <summary>Opens raw HTTP/1.1 connections on loopback.</summary>
internal static class Dial
{
    /// <summary>A connection whose response head has been read; nothing else of the response is lost.</summary>
    /// <param name="head">Request line and headers, each line ended.</param>
    public static (Socket Socket, string Head) Open(int port, string head)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        socket.Connect(IPAddress.Loopback, port);
        socket.Send(Encoding.ASCII.GetBytes(head + "\r\n"));
        return (socket, ReadHead(socket));
    }

    /// <summary>A WebSocket after its upgrade.</summary>
    public static WebSocketWire WebSocket(int port, string path, string headers = "")
    {
        var (socket, head) = Open(port,
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{headers}");
        return head.StartsWith("HTTP/1.1 101", StringComparison.Ordinal) ? new(socket) : throw new IOException($"{path}: {head.Split('\r')[0]}");
    }

    /// <summary>What a client of a hub says so that it is not taken for gone.</summary>
    public static readonly byte[] HubPing = Bidder.Masked("{\"type\":6}\u001e"u8);

    private static string ReadHead(Socket socket)
    {
        var (head, one) = (new StringBuilder(), new byte[1]);
        while (socket.Receive(one) > 0)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n") return head.ToString();
        }

        throw new IOException($"The server closed the connection. {head}");
    }
}
