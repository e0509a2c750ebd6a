using System.Collections.Immutable;
using System.Text;
using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Pipeline;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Tests.Pipeline;

/// <summary>The wall's counts, kept up change by change, are those that one counts anew.</summary>
public class The_board
{
    private static readonly DateTimeOffset Noon = Rooms.Cast.Noon;
    private static readonly string[] Flags = ["singleBidder", "shortNotice"];

    [Fact]
    public void Whatever_changes_in_whatever_order_the_counts_are_those_of_the_latest_lines() =>
        Gen.Select(Projects.Array[1, 60], RoomLines.Array[0, 30]).Sample((projects, rooms) =>
        {
            var (kept, counted) = (new Board(), new Board());
            foreach (var line in projects) kept.Take(line);
            foreach (var line in rooms) kept.Take(line);
            foreach (var line in projects.GroupBy(line => line.Id).Select(Latest)) counted.Take(line);
            foreach (var line in rooms.GroupBy(line => line.Room).Select(Latest)) counted.Take(line);
            Assert.Equal(Text(counted), Text(kept));
        }, iter: 300);

    [Fact]
    public void A_line_that_is_told_twice_or_late_counts_once()
    {
        var board = new Board();
        var line = Line("a", 2) with { Stage = "mou" };
        Assert.True(board.Take(line));
        Assert.False(board.Take(line));
        Assert.False(board.Take(Line("a", 1) with { Stage = "auction" }));
        Assert.Equal([new FunnelCell("Sindh", "mou", 1)], Show(board).Funnel);
    }

    [Fact]
    public void A_draft_is_not_counted_until_it_is_published()
    {
        var board = new Board();
        Assert.False(board.Take(Line("a", 1) with { Published = false }));
        Assert.Equal(0, Show(board).Projects);
        board.Take(Line("a", 2));
        Assert.Equal(1, Show(board).Projects);
        Assert.Equal(2, board.ProjectVersions["a"]);
    }

    [Fact]
    public void What_waits_longest_on_its_desk_comes_first_and_what_waits_on_nobody_not_at_all()
    {
        var board = new Board();
        board.Take(Line("young", 1) with { DeskSince = Noon.AddDays(-1) });
        board.Take(Line("old", 1) with { DeskSince = Noon.AddDays(-90) });
        board.Take(Line("mine", 1) with { DeskSince = Noon.AddDays(-900), Stage = "production" });
        Assert.Equal(["old", "young"], Show(board).Stuck.Select(stuck => stuck.Project));
    }

    [Fact]
    public void Of_what_moved_the_last_hour_alone_is_shown()
    {
        var board = new Board();
        board.Take(Line("now", 1) with { MovedAt = Noon.AddMinutes(-59) });
        board.Take(Line("before", 1) with { MovedAt = Noon.AddMinutes(-61) });
        Assert.Equal(["now"], Show(board).Moved.Latest.Select(moved => moved.Project));
        Assert.Equal(0, board.View("e", 0, Noon.AddHours(1)).Moved.Count);
    }

    [Fact]
    public void Signed_committed_and_talked_about_are_never_one_sum()
    {
        var board = new Board();
        board.Take(Line("a", 1) with { Values = [Value("signed", 5), Value("inTalks", 7)] });
        board.Take(Line("b", 1) with { Values = [Value("signed", 3), Value("committed", 1)] });
        Assert.Equal(new MoneyAtStake(10_000_000_000m, 8, 1, 7), Show(board).Money);
    }

    [Fact]
    public void Cases_are_counted_by_their_age_and_say_nothing_else()
    {
        var board = new Board();
        board.Take(Line("a", 1) with { OpenCases = [Noon.AddDays(-100), Noon.AddDays(-8), Noon] });
        Assert.Equal(new CaseAges(1, 1, 0, 1, Noon.AddDays(-100)), Show(board).Cases);
        board.Take(Line("a", 2));
        Assert.Equal(new CaseAges(0, 0, 0, 0, null), Show(board).Cases);
    }

    [Fact]
    public void Of_auctions_those_of_published_projects_are_named_and_of_talks_the_number()
    {
        var board = new Board();
        board.Take(Line("a", 1));
        board.Take(Line("draft", 1) with { Published = false });
        board.Take(Room("r1", 1) with { Project = "a", ClosesAt = Noon.AddMinutes(5) });
        board.Take(Room("r2", 1) with { Project = "a", ClosesAt = Noon.AddMinutes(1) });
        board.Take(Room("r3", 1) with { Project = "draft" });
        board.Take(Room("r4", 1));
        board.Take(Room("t1", 1) with { Kind = "negotiation", Project = "a" });
        var live = Show(board).Live;
        Assert.Equal((4, 1), (live.Count, live.Talks));
        Assert.Equal(["r2", "r1"], live.Auctions.Select(auction => auction.Room));
        board.Take(Room("r2", 2) with { Project = "a", Phase = "closed" });
        Assert.Equal(["r1"], Show(board).Live.Auctions.Select(auction => auction.Room));
    }

    [Fact]
    public void The_ticker_holds_the_last_twenty_in_the_order_of_their_times()
    {
        var board = new Board();
        board.Take(Line("a", 1));
        foreach (var i in Enumerable.Range(1, 30).Reverse()) board.Take("a", [Row(i)]);
        board.Take("a", [Row(30)]);
        Assert.Equal(Enumerable.Range(11, 20).Select(i => (long)i), Show(board).Ticker.Select(row => row.Seq));
    }

    [Fact]
    public void A_frame_holds_the_members_that_changed_whole_and_no_other()
    {
        var board = new Board();
        board.Take(Line("a", 1));
        var before = Members.Of(Show(board));
        Assert.Null(Members.Of(board.View("other", 7, Noon)).ChangesSince(before));
        board.Take(Line("a", 2) with { Stage = "mou" });
        var changes = Encoding.UTF8.GetString(Members.Of(Show(board)).ChangesSince(before)!);
        Assert.Equal("""{"funnel":[{"province":"Sindh","stage":"mou","count":1}],"stuck":[{"project":"a","name":{"en":"A"},"stage":"mou","since":"2026-01-01T00:00:00.000Z"}]}""", changes);
    }

    private static readonly Gen<ProjectSummary> Projects =
        from id in Gen.OneOfConst("a", "b", "c", "d")
        from version in Gen.Long[1, 40]
        from published in Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false)))
        select Of(id, version) with { Published = published };

    private static readonly Gen<RoomLine> RoomLines =
        from id in Gen.OneOfConst("r1", "r2", "r3")
        from version in Gen.Long[1, 20]
        select Room(id, version) with
        {
            Kind = id == "r3" ? "negotiation" : "auction",
            Project = "a",
            Phase = (version % 4) switch { 0 => "closed", 1 => "draft", 2 => "paused", _ => "open" },
            ClosesAt = version % 4 == 2 ? null : Noon.AddMinutes(version),
        };

    /// <summary>All of a line follows from its version: one version is one line.</summary>
    private static ProjectSummary Of(string id, long version) => Line(id, version) with
    {
        Province = version % 2 == 0 ? "Sindh" : "Punjab",
        Stage = Stages.All[(int)(version % Stages.All.Length)],
        DeskSince = Noon.AddDays(-(version % 7)),
        MovedAt = version % 3 == 0 ? null : Noon.AddMinutes(-(version % 90)),
        Values = [Value("signed", version), Value("inTalks", version % 5 + 1)],
        Commitments = version % 2 == 0 ? [new("jobs", "people", version, version / 2m)] : [],
        Deadlines = version % 3 == 0 ? [new($"2027-01-{version % 28 + 1:00}", "jobs")] : [],
        Memoranda = (int)version % 4,
        Agreements = (int)version % 2,
        OpenCases = [.. Enumerable.Range(0, (int)version % 4).Select(i => Noon.AddDays(-20 * i))],
        Flags = version % 5 == 0 ? [new(Flags[version % 2], "r1", Noon.AddMinutes(-version))] : [],
        Frameworks = version % 2 == 0 ? ["exports", "energy"] : ["energy"],
        Corridors = version % 7 == 0 ? ["growth"] : [],
    };

    private static ProjectSummary Line(string id, long version) => new(
        id, new(id.ToUpperInvariant()), "Sindh", "Tharparkar", ["coal"], null, "published", true, "scouting", Day, null, null, Day, false, null,
        [], [], [], 0, 0, 0, [], [], [], [], 0, Day, version);

    private static DateTimeOffset Day => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static RoomLine Room(string id, long version) => new(id, version, "auction", new("Lot"), null, "open", "ascending", Noon.AddHours(1));

    private static ValueView Value(string status, decimal dollars) => new(status, new(dollars, "USD"), "press", null);

    private static TimelineRow Row(int seq) => new(seq, Noon.AddSeconds(seq), new("authority"), "reported", null, null, null, null);

    private static ProjectSummary Latest(IEnumerable<ProjectSummary> lines) => lines.MaxBy(line => line.Version)!;

    private static RoomLine Latest(IEnumerable<RoomLine> lines) => lines.MaxBy(line => line.Version)!;

    private static PipelineView Show(Board board) => board.View("e", 0, Noon);

    private static string Text(Board board) => Encoding.UTF8.GetString(Wire.Write(Show(board)));
}
