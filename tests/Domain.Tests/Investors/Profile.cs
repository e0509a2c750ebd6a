using System.Collections.Immutable;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

/// <summary>The profile of Heding, from its beginning.</summary>
internal sealed class Profile(string party = "heding")
    : Tale<Profile, InvestorState, InvestorCommand, InvestorEvent>(InvestorSubject.Instance, new FeedId($"investors/{party}"))
{
    /// <summary>Of Heding, but no delegate.</summary>
    public static readonly Caller Colleague = Heding with { Person = new("colleague"), Roles = Roles.Observer };

    /// <summary>Who is not signed in.</summary>
    public static readonly Caller Nobody = new(new("public"), new("public"), PartyKind.Observer, Roles.None);

    public static readonly RegisterInvestor Register = new(new LocalText("Heding Mining"), "CN", LocalText.Of("Copper"), "https://heding.example");
    public static readonly StateInterests Interests = new(["copper", "rare earths"], ["scouting"], ["Balochistan"]);
    public static readonly StateTicket Millions = new(Usd(1_000_000), Usd(5_000_000));
    public static readonly DeclareOwners Owners = new([new(LocalText.Of("Zhang"), "CN", 60), new(LocalText.Of("Khan"), "PK", 39.5m)]);
    public static readonly DeclareAffiliates Affiliates = new([Beiling.Party]);
    public static readonly VerifyItem Uscc = new("uscc", true, "91110000", Why);
    public static readonly TakePart Rukwan = new("rukwan", LocalText.Of("Rukwan"), "bidder");

    public static Profile Registered(string country = "CN") => new Profile().Given(Official, Register with { Country = country });

    /// <summary>Everything said once: its last strike stands, its first is lifted.</summary>
    public static Profile Full() => Registered()
        .Given(Heding, Interests, Millions, Owners, Affiliates, new WatchProject("reko-diq"), new WatchProject("saindak"), new UnwatchProject("saindak"))
        .Given(Official, Uscc, new GiveStrike(Why, "rukwan")).GivenLifted().Given(Official, new GiveStrike(Why))
        .Given(Caller.System, Rukwan);

    public long LastStrike => State.Strikes[^1].Seq;

    public InvestorView View(Caller caller) =>
        InvestorViews.View(State, caller, Version, Head) ?? throw new InvalidOperationException($"{caller.Party} does not see the investor");

    public string Seen(Caller caller) => Encoding.UTF8.GetString(Wire.Write(View(caller)));

    private Profile GivenLifted() => Given(Official, new LiftStrike(LastStrike, Why));
}

/// <summary>One of each command and of each event, so that nobody is forgotten.</summary>
internal static class Asked
{
    /// <summary>Each would be accepted of <see cref="Profile.Full"/>, but for the registration.</summary>
    public static ImmutableArray<InvestorCommand> Commands(long strike) =>
    [
        Profile.Register, new CorrectInvestor(Why, About: LocalText.Of("Copper and gold")), new StateInterests([], [], []), new StateTicket(), new VerifyItem("affiliates", false),
        new DeclareOwners([]), new DeclareAffiliates([]), new WatchProject("duddar"), new UnwatchProject("reko-diq"), new GiveStrike(Why), new LiftStrike(strike, Why),
        Profile.Rukwan with { Outcome = "won" }, new NothingOfInvestor(),
    ];

    public static readonly ImmutableArray<InvestorEvent> Events =
    [
        new InvestorRegistered(Why, "CN", Why, "https://heding.example"), new InvestorCorrected(null, "PK", null, null, Why), new InterestsStated(["copper"], ["mou"], []),
        new TicketStated(Usd(1), null), new ItemVerified("uscc", true, "9", Why), new OwnersDeclared(Profile.Owners.Owners), new AffiliatesDeclared([Beiling.Party]),
        new ProjectWatched("reko-diq"), new ProjectUnwatched("reko-diq"), new StrikeGiven(Why, "rukwan"), new StrikeLifted(10, Why), new TookPart("rukwan", Why, "bidder", "lost"),
    ];
}
