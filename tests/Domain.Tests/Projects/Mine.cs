using System.Collections.Immutable;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>The project Rukwan, kept by the authority, from its beginning.</summary>
internal sealed class Mine() : Tale<Mine, ProjectState, ProjectCommand, ProjectEvent>(ProjectSubject.Instance, FeedId.Project("rukwan"))
{
    public static readonly LocalText Desk = LocalText.Of("Directorate of Mines");

    public static readonly Register Entered = new(
        new LocalText("Rukwan", "鲁克万", "رکوان"), "Khyber Pakhtunkhwa", "Kohat", ["gold"], new GeoPoint(33.5m, 71.4m, true), LocalText.Of("The province"), "published", ["gazette 2025"]);

    public static readonly RecordFigure Figure = new(LocalText.Of("gold"), 12.5m, "t", "unspecified (historic)", "survey 1996", "none", "0.3 g/m3", "1996", "gold in place");
    public static readonly RecordValue Value = new("inTalks", Usd(5_000_000), "press", "2026-01");
    public static readonly ChangeStage Interest = new("interest", Why, LocalText.Of("invite"), Desk);
    public static readonly PassOn Onwards = new(LocalText.Of("Finance"), Why);
    public static readonly Commit Jobs = new("jobs", 300, "people", "2028-06-30", Why);
    public static readonly Report Hired = new(1, 120, "2027-01", "company report");
    public static readonly SignMemorandum Mou = new(LocalText.Of("Exploration"), LocalText.Of("Heding Mining"), "2026-02-01", "press", Usd(1_000_000));
    public static readonly OpenCase Visas = new("visa", LocalText.Of("twelve visas"), LocalText.Of("Interior"), Heding.Party, "2026-12-31");
    public static readonly RecordContact Visit = new(Beiling.Party, "2026-03-01", LocalText.Of("site visit"), LocalText.Of("Kohat"));

    /// <summary>An auction that runs.</summary>
    public static readonly RoomNews Sale = new("sale", 10, Noon, "auction", LocalText.Of("Sale"), Official.Party, "open", null, Noon.AddHours(1), null, []);

    /// <summary>Talks that run.</summary>
    public static readonly RoomNews Talks = new("quiet-room", 10, Noon, "negotiation", LocalText.Of("Quiet talks"), Official.Party, "open", null, null, null, []);

    public static Mine Registered() => new Mine().Given(Official, Entered);

    public static Mine Draft() => new Mine().Given(Official, Entered with { Draft = true });

    /// <summary>Everything said once, by the authority and by the system.</summary>
    public static Mine Full(bool draft = false) => new Mine()
        .Given(Official, Entered with { Draft = draft }, new Correct(Why, Note: LocalText.Of("placer")), Figure, Figure with { Source = "survey 2024", Value = 11 }, Value)
        .Given(Official, Interest, Onwards, new Classify(["exports"], ["growth"]), Jobs, Hired, Mou, Visas, Visas with { Kind = "power", For = null })
        .Given(Official, new MoveCase(1, LocalText.Of("Foreign Office"), Why), Visit)
        .Given(Caller.System, Follow(Talks), Follow(Sale));

    public static FollowRoom Follow(RoomNews news) => new(news);

    public ProjectView View(Caller caller) =>
        ProjectViews.View(State, caller, Version, Head) ?? throw new InvalidOperationException($"{caller.Party} does not see the project");

    public string Seen(Caller caller) => Encoding.UTF8.GetString(Wire.Write(View(caller)));

    public ProjectSummary Summary() => ProjectSummaries.Summary(State, Version);

    public ImmutableArray<Facet> Facets() => ProjectSubject.Instance.Facets(State);

    public string Facet(string name) => Facets().Single(facet => facet.Name == name).Value;

    public long SeqOf<T>() where T : ProjectEvent => Log.Last(happened => happened.What is T).Seq;

    public Mine Times(int count, Func<int, (Caller Caller, ProjectCommand Command)> nth)
    {
        for (var n = 1; n <= count; n++) Given(nth(n).Caller, nth(n).Command);
        return this;
    }
}

/// <summary>One of each command and of each event, so that nobody is forgotten.</summary>
internal static class Asked
{
    /// <summary>Each would be accepted of <see cref="Ready"/>, but for the registration.</summary>
    public static readonly ImmutableArray<ProjectCommand> Commands =
    [
        Mine.Entered, new Correct(Why, District: "Karak"), new Publish(), Mine.Figure with { Source = "third" }, new WithdrawFigure(3, Why),
        new ChangeStage("nda", Why, Why, Mine.Desk), new PassOn(Mine.Desk, Why), new Classify([], ["innovation"]), Mine.Value with { Status = "signed" },
        Mine.Jobs with { Kind = "training" }, Mine.Hired with { Value = 130 }, Mine.Mou, new ConcludeMemorandum(1, "lapsed", "2026-09-01", Why), Mine.Visas, new MoveCase(2, Mine.Desk),
        new CloseCase(1, "granted"), Mine.Visit, new FreezeProject(Why), new UnfreezeProject(Why), Mine.Follow(Mine.Sale with { Seq = 11, Phase = "paused" }), new LookAround(),
    ];

    public static readonly ImmutableArray<ProjectEvent> Events =
    [
        new ProjectRegistered(Why, "Punjab", "Attock", ["gold"], new(33, 72, false), Why, "claim", ["s"], Why, "scouting", Why, Official.Party, true),
        new ProjectCorrected(Why, Why, "Sindh", "Thar", ["coal"], new(1, 2, true), Why, "published", ["t"], Why), new ProjectPublished(),
        new FigureRecorded(Why, 7.30m, "Mt", "reserve", "s", "JORC", "0.48 %", "2024-12", "copper"), new FigureWithdrawn(4, Why), new StageChanged("scouting", "mou", Why, Why, Why, "talksOpened", "r"),
        new PassedOn(Why, Why, Why), new Classified(["exports"], ["growth"]), new ValueRecorded("inTalks", Usd(1), "s", "2024"), new Committed(1, "jobs", 1, "people", "2028-01-01", Why),
        new Reported(1, 0, "2024", "s"), new MemorandumSigned(1, Why, Why, "2026-01-01", "s", Usd(1)), new MemorandumConcluded(1, "agreement", "2026-02-01", Why),
        new CaseOpened(1, "visa", Why, Why, Heding.Party, "2026-02-01"), new CaseMoved(1, Why, Why), new CaseClosed(1, "granted", Why), new ContactRecorded(Heding.Party, "2026-01-01", Why, Why),
        new ProjectFrozen(Why), new ProjectUnfrozen(Why), new RoomMoved(Mine.Sale with { Awarded = new(Heding.Party, Usd(100)), Flags = ["affiliates"] }), new Flagged("affiliates", "sale"),
    ];

    /// <summary>The project of which it can be asked: published but to be published, free but to be freed.</summary>
    public static Mine Ready(Type asked) =>
        asked == typeof(Register) ? new()
        : asked == typeof(Publish) ? Mine.Full(draft: true)
        : asked == typeof(UnfreezeProject) ? Mine.Full().Given(Official, new FreezeProject(Why))
        : Mine.Full();

    public static ProjectCommand Of(Type asked) => Commands.Single(command => command.GetType() == asked);
}
