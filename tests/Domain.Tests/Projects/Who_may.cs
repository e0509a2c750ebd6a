using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

public class Who_may
{
    /// <summary>
    /// By one letter each: o q officials of the authority that keeps it, p official of another, k clerk, c d companies, v observer of a company,
    /// g organiser, x auditor, a admin, n nobody signed in, s system.
    /// </summary>
    internal static readonly Dictionary<char, Caller> Everyone = new()
    {
        ['o'] = Official, ['q'] = Official2, ['p'] = OtherAuthority, ['k'] = Clerk, ['c'] = Heding, ['d'] = Beiling, ['v'] = Heding with { Person = new("colleague"), Roles = Roles.Observer },
        ['g'] = Organiser, ['x'] = Auditor, ['a'] = Admin, ['n'] = Caller.Public, ['s'] = Caller.System,
    };

    private static readonly Dictionary<Type, string> Allowed = new()
    {
        [typeof(Register)] = "oqp",
        [typeof(Correct)] = "oq",
        [typeof(Publish)] = "oq",
        [typeof(RecordFigure)] = "oq",
        [typeof(WithdrawFigure)] = "oq",
        [typeof(ChangeStage)] = "oq",
        [typeof(PassOn)] = "oq",
        [typeof(Classify)] = "oq",
        [typeof(RecordValue)] = "oq",
        [typeof(Commit)] = "oq",
        [typeof(Report)] = "oq",
        [typeof(SignMemorandum)] = "oq",
        [typeof(ConcludeMemorandum)] = "oq",
        [typeof(OpenCase)] = "oq",
        [typeof(MoveCase)] = "oq",
        [typeof(CloseCase)] = "oq",
        [typeof(RecordContact)] = "oq",
        [typeof(FreezeProject)] = "oq",
        [typeof(UnfreezeProject)] = "oq",
        [typeof(FollowRoom)] = "s",
        [typeof(LookAround)] = "s",
    };

    private static readonly ProjectCommand[] OnceRegistered = [.. Asked.Commands.Where(command => command is not Register)];

    public static TheoryData<Type> All => [.. Samples.All(typeof(ProjectCommand))];

    [Theory]
    [MemberData(nameof(All))]
    public void Ask(Type asked)
    {
        foreach (var (letter, caller) in Everyone)
        {
            var mine = Asked.Ready(asked).When(caller, Asked.Of(asked));
            if (Allowed[asked].Contains(letter)) Assert.Null(mine.Last.Refusal);
            else Assert.Equal(Refused(asked, caller), mine.Last.Refusal);
        }
    }

    /// <summary>A draft, which alone can be published, is not there for others.</summary>
    private static Refusal Refused(Type asked, Caller caller) =>
        asked == typeof(Publish) && !caller.IsSystem ? new Refusal.NotFound()
        : Allowed[asked] == "s" ? new Refusal.Invalid("type", "is the system's own")
        : new Refusal.NotAllowed();

    [Fact]
    public void A_draft_is_there_for_the_officials_of_its_authority_alone()
    {
        foreach (var caller in Others("oqs"))
        {
            Assert.All(OnceRegistered, command => Mine.Full(draft: true).When(caller, command).Refused<Refusal.NotFound>());
            Assert.Null(ProjectViews.View(Mine.Draft().State, caller, 1, new byte[32]));
        }
    }

    [Fact]
    public void What_was_never_registered_is_not_found() =>
        Assert.All(Everyone.Values, caller => Assert.All(OnceRegistered, command => new Mine().When(caller, command).Refused<Refusal.NotFound>()));

    [Fact]
    public void Who_does_not_see_a_project_does_not_learn_that_its_id_is_taken()
    {
        foreach (var (letter, caller) in Everyone)
        {
            var (draft, published) = (Mine.Draft().When(caller, Mine.Entered), Mine.Registered().When(caller, Mine.Entered));
            if ("oq".Contains(letter)) draft.Refused<Refusal.CommandReused>();
            else draft.Refused<Refusal.NotAllowed>();
            if ("oqp".Contains(letter)) published.Refused<Refusal.CommandReused>();
            else published.Refused<Refusal.NotAllowed>();
        }
    }

    [Fact]
    public void A_registration_is_asked_for_its_form_then_for_who_then_for_its_id()
    {
        var formless = Mine.Entered with { District = "" };
        Assert.All(Everyone.Values, caller => Assert.All([new Mine(), Mine.Draft(), Mine.Registered()], mine => mine.When(caller, formless).Invalid("district")));
        Mine.Draft().When(Heding, Mine.Entered).Refused<Refusal.NotAllowed>().When(Official, Mine.Entered).Refused<Refusal.CommandReused>();
    }

    [Fact]
    public void Before_form_it_is_asked_who_sees_and_after_form_who_may() =>
        Mine.Draft().When(Heding, new FreezeProject(LocalText.Of(""))).Refused<Refusal.NotFound>().Given(Official, new Publish())
            .When(Heding, new FreezeProject(LocalText.Of(""))).Invalid("reason").When(Heding, new FreezeProject(Why)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Nobody_else_learns_by_asking_what_there_is()
    {
        ProjectCommand[] asking =
        [
            new MoveCase(1, Mine.Desk), new MoveCase(3, Mine.Desk), new CloseCase(1, "granted"), new CloseCase(3, "granted"), new WithdrawFigure(3, Why), new WithdrawFigure(4711, Why),
            Mine.Hired, Mine.Hired with { Commitment = 2 }, new ConcludeMemorandum(1, "lapsed", "2026-09-01", Why), new ConcludeMemorandum(2, "lapsed", "2026-09-01", Why),
        ];
        foreach (var caller in Others("oq")) Assert.All(asking, command => Mine.Full().When(caller, command).Refused<Refusal.NotAllowed>());
    }

    [Fact]
    public void Everyone_looks_from_a_place_of_their_own() =>
        Assert.Equal(
            "host host observer observer party:heding party:beiling party:heding observer observer observer observer host",
            string.Join(' ', Everyone.Values.Select(caller => ProjectSubject.Instance.Sees(Mine.Registered().State, caller).ToString())));

    [Fact]
    public void It_is_found_by_its_officials_and_once_published_by_everyone()
    {
        Assert.Empty(ProjectSubject.Instance.Readers(new Mine().State));
        Assert.Equal([new(Official.Party, true)], ProjectSubject.Instance.Readers(Mine.Draft().State));
        Assert.Equal([new(Official.Party, true), new(PartyId.Public, false)], ProjectSubject.Instance.Readers(Mine.Draft().Given(Official, new Publish()).State));
    }

    public static TheoryData<string> States => ["new", "draft", "full", "frozen", "cancelled", "cancelled and frozen", "concluded"];

    /// <summary>What a screen offers is accepted, and what it does not offer is refused.</summary>
    [Theory]
    [MemberData(nameof(States))]
    public void Screens_are_told_what_the_role_and_the_state_allow(string state)
    {
        var offered = In(state).View(Official).Me.May;
        foreach (var command in Asked.Commands)
        {
            var name = Samples.Name(typeof(ProjectCommand), command.GetType());
            Assert.True(In(state).When(Official, command).Last.Refusal is null == offered.Contains(name), $"{name}, {state}: {In(state).When(Official, command).Last.Refusal}");
        }

        if (state != "draft") Assert.All(Others("oq"), caller => Assert.Empty(In(state).View(caller).Me.May));
    }

    private static IEnumerable<Caller> Others(string letters) => Everyone.Where(who => !letters.Contains(who.Key)).Select(who => who.Value);

    private static Mine In(string state) => state switch
    {
        "new" => Mine.Registered(),
        "draft" => Mine.Full(draft: true),
        "full" => Mine.Full(),
        "frozen" => Mine.Full().Given(Official, new FreezeProject(Why)),
        "cancelled" => Mine.Full().Given(Official, new ChangeStage("cancelled", Why, Why, LocalText.Of("nobody"))),
        "cancelled and frozen" => In("cancelled").Given(Official, new FreezeProject(Why)),
        _ => Mine.Full().Given(Official, new ConcludeMemorandum(1, "agreement", "2026-09-01", Why), new CloseCase(1, "refused"), new CloseCase(2, "withdrawn")),
    };
}
