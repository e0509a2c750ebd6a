using BenchmarkDotNet.Attributes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Domain.Chain;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Micro;

/// <summary>The parts of one bid's way, each by itself, in an empty room and in one with a long history.</summary>
[MemoryDiagnoser]
public class OneBid
{
    private static readonly RoomSubject Subject = RoomSubject.Instance;

    private readonly byte[] head = HashChain.Start(Auction.Feed), salts = new byte[32];
    private RoomState state = null!;
    private Bid bid = null!;
    private Happened<RoomEvent> happened;
    private Fact fact = null!;
    private byte[] who = null!, what = null!;

    [Params(0, 10_000)]
    public int History { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var auction = Auction.Open(History);
        (state, bid) = (auction.State, Auction.Next(History));
        var (by, bidPlaced) = Auction.Decide(state, Auction.Company, bid).Events[0];
        happened = new(auction.Seq + 1, Auction.Start, by, bidPlaced);
        (who, what) = (Wire.Write(by), Subject.Encode(bidPlaced));
        fact = new(Link(), Audience.All, Audience.All);
    }

    [Benchmark]
    public object Decide() => Auction.Decide(state, Auction.Company, bid);

    [Benchmark]
    public object Evolve() => Subject.Evolve(state, happened);

    [Benchmark]
    public object Hash() => Link();

    [Benchmark]
    public byte[] Serialise() => Subject.Encode(happened.What);

    [Benchmark]
    public byte[] Frame() => Wire.Write(Frames.For(new(ViewpointKind.Observer, new("observer")), fact));

    private Entry Link() => HashChain.Link(head, 1, Auction.Start, who, what, salts);
}
