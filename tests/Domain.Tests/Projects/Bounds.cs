using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>A project stays small whatever its history. What counts is refused when it is full; what tells is forgotten from its beginning.</summary>
public class Bounds
{
    [Fact]
    public void Five_hundred_figures_and_one_more_where_one_is_withdrawn()
    {
        var mine = Registered().Times(500, n => (Official, Figure with { Value = n }));
        mine.When(Official, Figure).Refused<Refusal.NotAllowed>().Given(Official, new WithdrawFigure(250, Why), Figure).When(Official, Figure with { Value = 0 }).Refused<Refusal.NotAllowed>();
        Assert.Equal(500, mine.View(Heding).Figures.Length);
    }

    [Fact]
    public void Two_hundred_commitments() =>
        Registered().Times(200, n => (Official, Jobs)).When(Official, Jobs).Refused<Refusal.NotAllowed>().Given(Official, Hired with { Commitment = 200 });

    [Fact]
    public void One_hundred_memoranda_concluded_or_not() =>
        Registered().Times(100, n => (Official, Mou)).Times(100, n => (Official, new ConcludeMemorandum(n, "lapsed", "2026-09-01", Why))).When(Official, Mou).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Two_hundred_cases_closed_or_not() =>
        Registered().Times(200, n => (Official, Visas)).Times(200, n => (Official, new CloseCase(n, "granted"))).When(Official, Visas).Refused<Refusal.NotAllowed>();

    [Fact]
    public void The_last_hundred_contacts()
    {
        var mine = Registered().Times(150, n => (Official, Visit with { Subject = LocalText.Of($"visit {n}") }));
        Assert.Equal(Enumerable.Range(51, 100).Select(n => $"visit {n}"), mine.View(Heding).Contacts.Select(contact => contact.Subject.En));
    }

    [Fact]
    public void The_last_fifty_rooms()
    {
        var mine = Registered().Times(60, n => (Caller.System, Follow(Sale with { Room = $"r{n}", Phase = "closed" })));
        Assert.Equal(Enumerable.Range(11, 50).Select(n => $"r{n}"), mine.View(Heding).Rooms.Select(room => room.Room));
    }

    [Fact]
    public void A_room_that_runs_is_kept_before_those_that_ended()
    {
        var mine = Registered().Given(Caller.System, Follow(Sale)).Times(60, n => (Caller.System, Follow(Sale with { Room = $"r{n}", Phase = "cancelled" })));
        mine.When(Official, new Correct(Why, District: "Karak")).Accepted();
        Assert.Equal(new Flagged("termsChanged", "sale"), mine.Last.Events[^1].What);
        Assert.Equal((50, 1), (mine.View(Heding).Rooms.Length, mine.Summary().LiveRooms));
    }

    [Fact]
    public void Of_many_that_all_run_the_one_silent_longest_is_forgotten()
    {
        var mine = Registered().Times(50, n => (Caller.System, Follow(Sale with { Room = $"r{n}" }))).Given(Caller.System, Follow(Sale with { Room = "r1", Seq = 11 }), Follow(Sale));
        Assert.Equal(["r1", "sale"], mine.View(Heding).Rooms[^2..].Select(room => room.Room));
        Assert.DoesNotContain("r2", mine.View(Heding).Rooms.Select(room => room.Room));
    }

    [Fact]
    public void The_last_hundred_flags()
    {
        var mine = Registered().Given(Caller.System, Follow(Sale)).Times(120, n => (Official, new Correct(Why, District: $"d{n}")));
        Assert.Equal(100, mine.View(Heding).Flags.Length);
        Assert.Equal(mine.Now, mine.View(Heding).Flags[^1].At);
    }

    [Fact]
    public void The_last_hundred_lines_of_what_everyone_sees()
    {
        var mine = Registered().Times(150, n => (Official, Visit)).Times(150, n => (Official, Visas));
        Assert.Equal(Enumerable.Range(52, 100).Select(n => (long)n), mine.View(Official).Timeline.Select(row => row.Seq));
        Assert.Equal(mine.View(Official).Timeline[^1].At, mine.Summary().NewsAt);
    }
}
