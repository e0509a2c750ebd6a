using System.Buffers.Binary;
using EMiningLive.Contracts;

namespace EMiningLive.Grains.Ledgers;

/// <summary>
/// Which command ids a feed ever accepted: certainly not, or perhaps. A Bloom filter that grows by layers, each of twice the
/// capacity and half the false alarms of the one before, so that they stay below 1 in 1,000 for ever
/// (Almeida et al., "Scalable Bloom Filters", 2007). Two to three bytes an id.
/// </summary>
public sealed class CommandFilter
{
    /// <summary>Which bits an id sets: a filter that was stored in another form says "certainly not" of what it holds.</summary>
    public const int Form = 2;

    private readonly List<FilterLayer> layers;

    public CommandFilter() : this([]) { }

    private CommandFilter(List<FilterLayer> layers) => this.layers = layers;

    public void Add(CommandId id)
    {
        if (layers.Count == 0 || layers[^1].Full) layers.Add(FilterLayer.Number(layers.Count));
        layers[^1].Add(Hashes(id));
    }

    public bool MayHold(CommandId id)
    {
        var hashes = Hashes(id);
        return layers.Exists(layer => layer.MayHold(hashes));
    }

    /// <summary>A copy of all layers, to be stored.</summary>
    public FilterLayer[] Save() => [.. layers.Select(layer => layer with { Bits = [.. layer.Bits] })];

    public static CommandFilter Load(IEnumerable<FilterLayer> saved) => new([.. saved]);

    /// <summary>Whoever draws ids so that they collide here gains nothing but a look into the journal.</summary>
    private static (ulong, ulong) Hashes(CommandId id)
    {
        var bytes = id.Value.ToByteArray();
        ulong one = BinaryPrimitives.ReadUInt64LittleEndian(bytes), other = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8));
        return (Mixed(one ^ Mixed(other)), Mixed(other ^ Mixed(~one)) | 1);
    }

    /// <summary>Each bit of the result depends on each of the word (the end of MurmurHash3, 64 bits).</summary>
    private static ulong Mixed(ulong word)
    {
        word = (word ^ (word >> 33)) * 0xff51afd7ed558ccd;
        word = (word ^ (word >> 33)) * 0xc4ceb9fe1a85ec53;
        return word ^ (word >> 33);
    }
}

/// <summary>One Bloom filter of a fixed capacity.</summary>
/// <param name="Probes">Bits set for each id; false alarms are 2^-Probes when full.</param>
/// <param name="Count">Ids added.</param>
public sealed record FilterLayer(int Capacity, int Probes, int Count, byte[] Bits)
{
    private const int FirstCapacity = 1024;
    private const int FirstProbes = 12;
    private const int MostDoublings = 16;

    public int Count { get; private set; } = Count;

    public bool Full => Count >= Capacity;

    /// <summary>The n-th layer; bits an id = probes / ln 2.</summary>
    public static FilterLayer Number(int n)
    {
        int capacity = FirstCapacity << Math.Min(n, MostDoublings), probes = FirstProbes + n;
        return new(capacity, probes, 0, new byte[(int)Math.Ceiling(capacity * probes / Math.Log(2) / 8)]);
    }

    public void Add((ulong First, ulong Step) hashes)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = Bit(hashes, probe);
            Bits[bit >> 3] |= (byte)(1 << (int)(bit & 7));
        }

        Count++;
    }

    public bool MayHold((ulong First, ulong Step) hashes)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = Bit(hashes, probe);
            if ((Bits[bit >> 3] & (1 << (int)(bit & 7))) == 0) return false;
        }

        return true;
    }

    private ulong Bit((ulong First, ulong Step) hashes, int probe) => (hashes.First + (ulong)probe * hashes.Step) % ((ulong)Bits.Length * 8);
}
