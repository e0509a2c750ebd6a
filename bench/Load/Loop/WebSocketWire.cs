using System.Net.Sockets;
using System.Text;

namespace EMiningLive.Load.Loop;

/// <summary>A client's WebSocket and how far into its frames it has been read: whoever reads on begins there.</summary>
internal sealed class WebSocketWire(Socket socket)
{
    public Socket Socket => socket;

    public WebSocketFrames Frames { get; } = new();

    public void Say(string text) => socket.Send(Bidder.Masked(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads up to that text and not a byte further; returns what was read.</summary>
    public string Until(string wanted)
    {
        var (seen, one) = (new StringBuilder(), new byte[1]);
        while (socket.Receive(one) > 0)
        {
            ReadOnlySpan<byte> bytes = one;
            while (Frames.Next(ref bytes, out var payload)) seen.Append(Encoding.UTF8.GetString(payload));
            if (seen.Length > 0 && seen[^1] == wanted[^1] && seen.ToString().Contains(wanted, StringComparison.Ordinal)) return seen.ToString();
        }

        throw new IOException($"The connection ended before it said {wanted}; it said {seen}");
    }
}
