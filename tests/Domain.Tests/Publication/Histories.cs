using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>Whole histories of a project and its auction, drawn at random, with secrets planted in them.</summary>
internal static class Histories
{
    /// <summary>Never to be found in what is published.</summary>
    public static readonly string[] Secrets = ["whose-visa-is-late", "water-of-talks", "talks-room", "quiet-note", "among us", "to the host"];

    public readonly record struct History(Play.Life Auction, (int Kind, int Value)[] Project, bool Draft);

    public static readonly Gen<History> All =
        Gen.Select(Play.Lives, Gen.Select(Gen.Int[0, 99], Gen.Int[1, 9]).Array[20, 60], Gen.Int[0, 3])
            .Select(drawn => new History(drawn.Item1, drawn.Item2, drawn.Item3 == 0));

    /// <summary>Tells it; looks after each step, when everything that the auction did has come to the project.</summary>
    public static Tale Tell(History history, Action<Tale, Story> look)
    {
        var (tale, step) = (Tale.Of(history.Draft), 0);
        Play.Tell(history.Auction, story =>
        {
            var (kind, value) = history.Project[step++ % history.Project.Length];
            tale.Hears(story).When(kind == 95 ? Contracts.People.Caller.System : Official, Meant(tale, kind, value));
            look(tale, story);
        });
        return tale;
    }

    private static ProjectCommand Meant(Tale tale, int kind, int value) => kind switch
    {
        < 15 => new RecordFigure(new($"figure {value % 3}"), value, "Mt", "inferred", $"source {value}", Topic: $"topic {value % 3}"),
        < 20 => new WithdrawFigure(tale.Project.Figures.IsEmpty ? 1 : tale.Project.Figures[0].Figure, Why),
        < 28 => new RecordValue(EMiningLive.Domain.Projects.ValueStatuses.All[value % 3], new(value * 1_000_000m, "USD"), $"source {value}"),
        < 35 => new Commit("jobs", value * 100, "people", "2030-06-30"),
        < 43 => new Report(Math.Max(1, tale.Project.Commitments.Length), value * 60, "2028", $"report {value}"),
        < 53 => new ChangeStage(EMiningLive.Domain.Projects.Stages.All[kind % EMiningLive.Domain.Projects.Stages.All.Length], Why, LocalText.Of("next"), new($"desk {value}", "d")),
        < 58 => new PassOn(LocalText.Of($"desk {value}"), Why),
        < 63 => new Correct(Why, Name: new($"Rukwan {value}")),
        < 67 => new Classify(["exports"], [$"corridor-{value}"]),
        < 71 => new SignMemorandum(new($"Memorandum {value}"), LocalText.Of("Other side"), "2026-05-01", "gazette", new(value * 1000m, "USD")),
        < 76 => new ConcludeMemorandum(Math.Max(1, tale.Project.Memoranda.Length), EMiningLive.Domain.Projects.MemorandumOutcomes.All[value % 2], "2026-06-01", Why),
        < 81 => new OpenCase("visa", LocalText.Of("whose-visa-is-late"), LocalText.Of("quiet-note"), Heding.Party),
        < 84 => new MoveCase(1, LocalText.Of($"quiet-note {value}")),
        < 87 => new CloseCase(1, "granted", LocalText.Of("quiet-note")),
        < 89 => new FreezeProject(Why),
        < 93 => new UnfreezeProject(Why),
        95 => new FollowRoom(new("talks-room", value, tale.Now, "negotiation", new("water-of-talks"), Official.Party, "open", null, null, null, [])),
        _ => new Publish(),
    };
}
