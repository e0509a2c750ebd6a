using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

/// <summary>What holds of every investor. Each law counts what it has met: one that met nothing has proved nothing.</summary>
public class Laws
{
    private static readonly Caller[] Everyone = [Official, Heding, Profile.Colleague, Beiling, Organiser, Auditor];

    /// <summary>A kind of move, and a number that makes what it says its own.</summary>
    private static readonly Gen<(int Kind, int Number)[]> Lives = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 400]).Array[50, 600];

    [Fact]
    public void The_state_is_bounded()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var investor = Live(life, _ => { }).State;
            Assert.InRange(investor.Watchlist.Count, 0, 200);
            Assert.InRange(investor.Strikes.Length, 0, 100);
            Assert.InRange(investor.TakesPart.Length, 0, 100);
            Assert.InRange(investor.Verified.Count, 0, Items.All.Length);
            Assert.Equal(investor.TakesPart.Length, investor.TakesPart.Select(part => part.Room).Distinct().Count());
            if (investor.Strikes.Length == 100) met.Count("full");
            if (investor.TakesPart.Length == 100) met.Count("full");
        }, iter: 40);
        met.AtLeast(1, "full");
    }

    [Fact]
    public void What_was_written_gives_the_same_investor()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var profile = Live(life[..50], _ => { });
            Assert.Equal(profile.Frozen(), profile.Folded(thawing: false));
            Assert.Equal(profile.Frozen(), profile.Folded(thawing: true));
            met.Count("event", (int)profile.Version);
        }, iter: 40);
        met.AtLeast(500, "event");
    }

    [Fact]
    public void Nothing_that_frames_seal_is_in_view_frames_or_summary()
    {
        var met = new Met();
        Lives.Sample(life => Live(life[..50], profile =>
        {
            if (profile.Version % 10 != 0) return;
            foreach (var viewer in Everyone)
            {
                var all = profile.Seen(viewer) + profile.FramesText(viewer) + profile.SummaryText();
                var sealedTo = profile.Log.Zip(profile.Frames(viewer)).Where(line => line.Second.What is null).SelectMany(line => Secrets(line.First.What));
                foreach (var secret in sealedTo)
                {
                    Assert.DoesNotContain(secret, all);
                    met.Count(viewer == Official ? "kept from officials" : "kept from others");
                }
            }
        }), iter: 40);
        met.AtLeast(200, "kept from officials", "kept from others");
    }

    [Fact]
    public void Sight_never_changes()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            string[] before = [];
            Live(life[..50], profile =>
            {
                string[] now = [.. profile.Frames(Beiling).Select(frame => $"{frame.Who} {frame.What}")];
                Assert.Equal(before, now[..before.Length]);
                before = now;
                met.Count("look");
            });
        }, iter: 20);
        met.AtLeast(500, "look");
    }

    private static Profile Live((int Kind, int Number)[] life, Action<Profile> look)
    {
        var profile = Profile.Registered();
        foreach (var (kind, number) in life)
        {
            var (caller, command) = Meant(profile, kind, number);
            profile.When(caller, command);
            look(profile);
        }

        return profile;
    }

    private static (Caller, InvestorCommand) Meant(Profile profile, int kind, int number) => kind switch
    {
        < 30 => (Heding, new WatchProject($"watched-{number}-x")),
        < 36 => (Heding, new UnwatchProject($"watched-{number}-x")),
        < 60 => (Caller.System, new TakePart($"room-{number}", Why, "bidder", kind % 2 == 0 ? "won" : null)),
        < 80 => (Official, new GiveStrike(Why)),
        < 86 => (Official, new LiftStrike(Math.Max(1, profile.State.Strikes.FirstOrDefault()?.Seq ?? 0), Why)),
        < 88 => (Official, new VerifyItem(Items.All[number % Items.All.Length], number % 2 == 0, $"reference-{number}-x")),
        < 90 => (Heding, new StateTicket(Usd(7_000_000 + number))),
        < 92 => (Heding, new DeclareOwners([new(LocalText.Of($"owner-{number}-x"), "CN", 50)])),
        < 94 => (Heding, new DeclareAffiliates([new($"affiliate-{number}-x")])),
        < 96 => (Heding, new StateInterests(["gold"], [], [])),
        < 98 => (Heding, new CorrectInvestor(Why, Country: number % 2 == 0 ? "PK" : "CN")),
        _ => (Beiling, new WatchProject("not-mine")),
    };

    private static IEnumerable<string> Secrets(InvestorEvent what) => what switch
    {
        ProjectWatched watched => [watched.Project],
        ProjectUnwatched unwatched => [unwatched.Project],
        ItemVerified verified => verified.Reference is { } reference ? [reference] : [],
        TicketStated stated => [stated.From!.Value.Text],
        OwnersDeclared declared => declared.Owners.Select(owner => owner.Name.En),
        AffiliatesDeclared declared => declared.Parties.Select(party => party.Value),
        _ => throw new InvalidOperationException($"{what} is sealed to someone"),
    };
}
