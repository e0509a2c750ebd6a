using System.Buffers.Binary;

namespace EMiningLive.Load.Loop;

/// <summary>What became of one bid.</summary>
/// <param name="Seq">Of the entry; 0 when it was refused.</param>
internal readonly record struct Outcome(long Seq)
{
    public bool Accepted => Seq > 0;
}

/// <summary>The words of one system's wire for bids: text frames of a WebSocket.</summary>
internal interface IBidding
{
    /// <summary>The text that asks for that bid.</summary>
    byte[] Bid(long amount);

    /// <summary>What the text says; null when it is not an answer to a bid.</summary>
    Outcome? Answer(ReadOnlySpan<byte> text);
}

/// <summary>A bidder with one bid under way at most.</summary>
internal sealed class Bidder(WebSocketWire wire, IBidding words) : Link(wire.Socket)
{
    private readonly List<byte> text = [];

    public long SentAt { get; private set; }

    public bool Waits { get; private set; }

    /// <summary>Called with each answer and its moment.</summary>
    public Action<Bidder, Outcome, long> Answered { get; set; } = (_, _, _) => { };

    public void Bid(long amount, long now)
    {
        (SentAt, Waits) = (now, true);
        Socket.Send(Masked(words.Bid(amount)));
    }

    public override void Received(ReadOnlySpan<byte> bytes, long now)
    {
        while (wire.Frames.Next(ref bytes, out var payload)) Take(payload, now);
    }

    // Answers are short: each is one frame, that one reading rarely cuts.
    private void Take(ReadOnlySpan<byte> payload, long now)
    {
        text.AddRange(payload);
        if (words.Answer(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text)) is not { } outcome)
        {
            if (text.Count > 4096) text.Clear();
            return;
        }

        text.Clear();
        Waits = false;
        Answered(this, outcome, now);
    }

    /// <summary>One text frame, masked with zeros, as a client must (RFC 6455, 5.3).</summary>
    public static byte[] Masked(ReadOnlySpan<byte> text)
    {
        var head = text.Length < 126 ? 2 : 4;
        var frame = new byte[head + 4 + text.Length];
        frame[0] = 0x81;
        frame[1] = (byte)(0x80 | (head == 2 ? text.Length : 126));
        if (head == 4) BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)text.Length);
        text.CopyTo(frame.AsSpan(head + 4));
        return frame;
    }
}
