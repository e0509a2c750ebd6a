using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>What holds of every project, whoever asks whatever of it. Each law counts what it has met: one that met nothing has proved nothing.</summary>
public class Laws
{
    private static readonly Caller[] Everyone = [.. Who_may.Everyone.Values];

    /// <summary>Who asks, a kind of command, and a number that makes what it says its own.</summary>
    private static readonly Gen<(int Who, int Kind, int Number)[]> Lives = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[1, 400]).Array[50, 120];
    private static readonly Gen<(int Who, int Kind, int Number)[]> LongLives = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[1, 400]).Array[1500, 2500];

    [Fact]
    public void The_state_is_bounded()
    {
        var met = new Met();
        LongLives.Sample(life =>
        {
            var project = Live(life, (_, _) => { }).State;
            Assert.InRange(project.Figures.Length, 0, 500);
            Assert.InRange(project.Values.Length, 0, 3);
            Assert.InRange(project.Commitments.Length, 0, 200);
            Assert.InRange(project.Memoranda.Length, 0, 100);
            Assert.InRange(project.Cases.Length, 0, 200);
            Assert.InRange(project.Contacts.Items.Length, 0, 100);
            Assert.InRange(project.Rooms.Length, 0, 50);
            Assert.InRange(project.Flags.Length, 0, 100);
            Assert.InRange(project.Timeline.Items.Length, 0, 100);
            Assert.Equal(project.Rooms.Length, project.Rooms.Select(news => news.Room).Distinct().Count());
            if (project.Rooms.Length == 50) met.Count("full of rooms");
            if (project.Flags.Length == 100) met.Count("full of flags");
            if (project.Contacts.Items.Length > 30) met.Count("many contacts");
        }, iter: 6);
        met.AtLeast(1, "full of rooms", "full of flags", "many contacts");
    }

    [Fact]
    public void What_is_numbered_is_numbered_from_one_without_a_gap()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var project = Live(life, (_, _) => { }).State;
            Numbered(project.Commitments.Select(one => one.Commitment), "commitment");
            Numbered(project.Memoranda.Select(one => one.Memorandum), "memorandum");
            Numbered(project.Cases.Select(one => one.Case), "case");
        }, iter: 40);
        met.AtLeast(40, "commitment", "memorandum", "case");

        void Numbered(IEnumerable<int> numbers, string what)
        {
            var all = numbers.ToArray();
            Assert.Equal(Enumerable.Range(1, all.Length), all);
            met.Count(what, all.Length);
        }
    }

    [Fact]
    public void What_was_written_gives_the_same_project()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var mine = Live(life, (_, _) => { });
            Assert.Equal(mine.Frozen(), mine.Folded(thawing: false));
            Assert.Equal(mine.Frozen(), mine.Folded(thawing: true));
            met.Count("event", (int)mine.Version);
        }, iter: 30);
        met.AtLeast(500, "event");
    }

    [Fact]
    public void A_refusal_changes_nothing_and_only_the_system_is_told_that_there_is_nothing_to_do()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var before = new Mine().Frozen();
            Live(life, (mine, caller) =>
            {
                var now = mine.Frozen();
                Assert.True(mine.Last.Refusal is null || mine.Last.Events.IsEmpty);
                if (mine.Last.Refusal is null && mine.Last.Events.IsEmpty) Assert.True(caller.IsSystem);
                if (mine.Last.Events.IsEmpty) { Assert.Equal(before, now); met.Count(mine.Last.Refusal?.GetType().Name ?? "nothing"); }
                before = now;
            });
        }, iter: 30);
        met.AtLeast(5, "NotFound", "NotAllowed", "Invalid", "AlreadyDone", "NotOpen", "Closed", "CommandReused", "nothing");
    }

    [Fact]
    public void Officials_of_the_authority_alone_write_and_the_system_what_rooms_did()
    {
        var met = new Met();
        Lives.Sample(life => Live(life, (mine, caller) =>
        {
            if (mine.Last.Events.IsEmpty) return;
            Assert.True(caller.IsSystem || (caller.Party == mine.State.Host && caller.Is(Roles.Official)));
            Assert.All(mine.Last.Events, follows => Assert.Equal(caller.Party, follows.Who.Party));
            if (caller.IsSystem) Assert.IsType<RoomMoved>(mine.Last.Events[0].What);
            met.Count(caller.IsSystem ? "system" : "official");
        }), iter: 30);
        met.AtLeast(100, "system", "official");
    }

    [Fact]
    public void While_a_court_stays_it_the_stage_and_the_desk_stand_still()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var (frozen, stage) = (false, (StageView?)null);
            Live(life, (mine, _) =>
            {
                if (frozen && mine.State.Frozen) { Assert.Equal(stage, mine.State.Stage); met.Count("stayed"); }
                (frozen, stage) = (mine.State.Frozen, mine.State.Stage);
            });
        }, iter: 30);
        met.AtLeast(100, "stayed");
    }

    [Fact]
    public void Rooms_move_it_onwards_only()
    {
        var met = new Met();
        Lives.Sample(life => Live(life, (mine, caller) =>
        {
            foreach (var moved in mine.Last.Events.Select(follows => follows.What).OfType<StageChanged>().Where(_ => caller.IsSystem))
            {
                Assert.True(moved.From == moved.To || Stages.IsBefore(moved.From, moved.To));
                met.Count(moved.From == moved.To ? "failed" : "moved");
            }
        }), iter: 240);
        met.AtLeast(10, "moved", "failed");
    }

    [Fact]
    public void Sight_never_changes_once_it_is_seen()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var before = Everyone.ToDictionary(viewer => viewer, _ => Array.Empty<string>());
            Live(life, (mine, _) =>
            {
                if (mine.Version % 5 != 0) return;
                foreach (var viewer in Everyone.Where(viewer => ProjectSubject.Instance.Sees(mine.State, viewer) is not null))
                {
                    string[] now = [.. mine.Frames(viewer).Select(frame => $"{frame.Who} {frame.What}")];
                    Assert.Equal(before[viewer], now[..before[viewer].Length]);
                    before[viewer] = now;
                    met.Count("look");
                }

                Assert.All(Everyone.Where(viewer => before[viewer].Length > 0), viewer => Assert.NotNull(ProjectSubject.Instance.Sees(mine.State, viewer)));
            });
        }, iter: 10);
        met.AtLeast(500, "look");
    }

    [Fact]
    public void Nothing_that_frames_seal_is_in_view_frames_or_summary()
    {
        var met = new Met();
        Lives.Sample(life => Looked(Live(life, (_, _) => { }), met), iter: 40);
        met.AtLeast(200, "sealed", "shown");
    }

    private static void Looked(Mine mine, Met met)
    {
        foreach (var viewer in Everyone.Where(viewer => ProjectSubject.Instance.Sees(mine.State, viewer) is not null))
        {
            var (frames, view) = (mine.Frames(viewer), mine.View(viewer));
            var all = mine.Seen(viewer) + mine.FramesText(viewer) + mine.SummaryText();
            foreach (var secret in mine.Log.Zip(frames).Where(line => line.Second.What is null).SelectMany(line => Secrets(line.First.What)))
            {
                Assert.DoesNotContain(secret, all);
                met.Count("sealed");
            }

            var shown = view.Timeline.Select(row => row.Seq).Concat(view.Figures.Select(figure => figure.Figure)).Concat(view.Contacts.Select(contact => contact.Seq)).ToArray();
            Assert.All(shown, seq => Assert.NotNull(frames[seq - 1].What));
            Assert.Equal(mine.Log.Zip(frames).Where(line => line.Second.What is not null).Select(line => line.First.What).OfType<CaseOpened>().Select(one => one.Case), view.Cases.Select(one => one.Case));
            met.Count("shown", shown.Length);
        }
    }

    private static IEnumerable<string> Secrets(ProjectEvent what) => what switch
    {
        CaseOpened opened => [opened.Matter.En, opened.Desk.En],
        CaseMoved moved => [moved.Desk.En],
        CaseClosed closed => [closed.Note!.En],
        RoomMoved moved => [moved.News.Room, moved.News.Title.En],
        _ => throw new InvalidOperationException($"{what} is sealed to someone"),
    };

    /// <summary>Registered, as a draft or not, by the second command.</summary>
    private static Mine Live((int Who, int Kind, int Number)[] life, Action<Mine, Caller> look)
    {
        var mine = new Mine();
        Ask(Heding, Interest);
        Ask(Official, Entered with { Draft = life[0].Number % 4 == 0 });
        foreach (var (who, kind, number) in life)
        {
            var command = Meant(mine, kind, number);
            Ask(who < 15 ? Everyone[who % Everyone.Length] : command is FollowRoom or LookAround ? Caller.System : who < 60 ? Official : Official2, command);
        }

        return mine;

        void Ask(Caller caller, ProjectCommand command) => look(mine.When(caller, command), caller);
    }

    private static ProjectCommand Meant(Mine mine, int kind, int number) => kind switch
    {
        < 8 => Figure with { Value = number, Topic = $"topic {number % 7}" },
        < 10 => new WithdrawFigure(mine.State.Figures.FirstOrDefault()?.Figure ?? number, Why),
        < 14 => new Correct(Why, District: $"district {number % 50}"),
        < 15 => new Publish(),
        < 17 => Value with { Amount = Usd(number), Status = ValueStatuses.All[number % 3] },
        < 22 => new ChangeStage(number % 10 == 0 ? "cancelled" : number % 10 == 1 ? "onHold" : Stages.All[number % 7], Why, Why, Desk),
        < 25 => new PassOn(LocalText.Of($"desk {number % 3}"), Why),
        < 26 => new Classify([$"f{number % 3}"], []),
        < 32 => Jobs with { Target = number },
        < 35 => Hired with { Commitment = number % 9, Value = number },
        < 42 => Mou,
        < 45 => new ConcludeMemorandum(number % 9, number % 2 == 0 ? "agreement" : "lapsed", "2026-09-01", Why),
        < 53 => Visas with { Matter = Sealed(mine, "matter"), Desk = Sealed(mine, "desk"), For = number % 3 == 0 ? null : number % 3 == 1 ? Heding.Party : Beiling.Party },
        < 58 => new MoveCase(number % 9, Sealed(mine, "later")),
        < 61 => new CloseCase(number % 9, CaseOutcomes.All[number % 3], Sealed(mine, "note")),
        < 66 => Visit,
        < 68 => new FreezeProject(Why),
        < 71 => new UnfreezeProject(Why),
        < 73 => new LookAround(),
        < 74 => Entered,
        < 82 => Follow(Talks with { Room = $"talk-{number % 60}-x", Title = Sealed(mine, "talk"), Seq = kind, Phase = kind % 2 == 0 ? "open" : "closed", Kind = number % 2 == 0 ? "negotiation" : "meeting", Flags = ["shortNotice"] }),
        < 90 => Follow(Sale with { Room = $"sale-{number % 5 / 4}", Seq = mine.Version, Phase = kind % 2 == 0 ? "open" : "paused" }),
        < 95 => Follow(Sale with { Room = $"sale-{number % 5 / 4}", Seq = mine.Version, Phase = "closed", Flags = ["singleBidder"] }),
        _ => Follow(Sale with { Room = $"sale-{number % 5 / 4}", Seq = mine.Version, Phase = "closed", Awarded = new(Heding.Party, Usd(number)), Flags = ["affiliates", "shortNotice"] }),
    };

    /// <summary>Words that stand in no other entry.</summary>
    private static LocalText Sealed(Mine mine, string what) => LocalText.Of($"{what}-at-{mine.Version}-x");
}
