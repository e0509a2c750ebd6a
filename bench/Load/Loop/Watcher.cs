using System.Net.Sockets;

namespace EMiningLive.Load.Loop;

/// <summary>A watcher that only counts: each event has the mark <c>"seq":</c> once.</summary>
/// <param name="base">Seq of the last event before it came.</param>
/// <param name="sampled">Whether it notes when it got which.</param>
internal sealed class Watcher(Socket socket, IUnframing frames, long @base, bool sampled) : Link(socket)
{
    private static ReadOnlySpan<byte> Mark => "\"seq\":"u8;

    private readonly byte[] seam = new byte[16];
    private int seamed;

    /// <summary>Seq of the last event that it has, if it missed none.</summary>
    public long Seq { get; private set; } = @base;

    public long Bytes { get; private set; }

    /// <summary>Up to which seq it had come, and when.</summary>
    public List<(long Seq, long At)> Samples { get; } = [];

    /// <summary>When it got something last.</summary>
    public long LastAt { get; private set; }

    public override void Received(ReadOnlySpan<byte> bytes, long now)
    {
        Bytes += bytes.Length;
        var before = Seq;
        while (frames.Next(ref bytes, out var payload)) Count(payload);
        if (Seq == before) return;
        LastAt = now;
        if (sampled) Samples.Add((Seq, now));
    }

    private void Count(ReadOnlySpan<byte> payload)
    {
        CountAcrossSeam(payload);
        Seq += System.MemoryExtensions.Count(payload, Mark);
        KeepSeam(payload);
    }

    /// <summary>A mark that began in the piece before.</summary>
    private void CountAcrossSeam(ReadOnlySpan<byte> payload)
    {
        if (seamed == 0) return;
        var more = Math.Min(Mark.Length - 1, payload.Length);
        payload[..more].CopyTo(seam.AsSpan(seamed));
        if (seam.AsSpan(0, seamed + more).IndexOf(Mark) >= 0) Seq++;
    }

    private void KeepSeam(ReadOnlySpan<byte> payload)
    {
        if (payload.Length >= Mark.Length - 1) { seamed = 0; payload = payload[^(Mark.Length - 1)..]; }
        var keep = Math.Min(seamed, Mark.Length - 1 - payload.Length);
        seam.AsSpan(seamed - keep, keep).CopyTo(seam);
        payload.CopyTo(seam.AsSpan(keep));
        seamed = keep + payload.Length;
    }
}
