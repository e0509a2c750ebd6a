using System.Collections.Immutable;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>How a project is found and sorted, and its line there.</summary>
public class The_catalogue
{
    [Fact]
    public void What_is_not_registered_has_no_side() => Assert.Empty(ProjectSubject.Instance.Facets(new Mine().State));

    [Fact]
    public void It_is_filtered_by_province_by_each_mineral_and_by_stage()
    {
        var mine = new Mine().Given(Official, Entered with { Minerals = ["gold", "rare earths"] }, Interest);
        Assert.Equal([new("province", "Khyber Pakhtunkhwa"), new("mineral", "gold"), new("mineral", "rare earths"), new("stage", "interest")], mine.Facets()[..4]);
    }

    [Fact]
    public void It_is_in_the_register_of_contacts_once_it_has_one()
    {
        var mine = Registered();
        Assert.DoesNotContain(new("contacts", "some"), mine.Facets());
        for (var i = 0; i < 3; i++) mine = mine.Given(Official, new RecordContact(Heding.Party, "2026-01-28", LocalText.Of($"Visit {i}")));
        Assert.Single(mine.Facets(), new Facet("contacts", "some"));
    }

    [Theory]
    [InlineData("rukwan")]
    [InlineData("RUKWAN kohat")]
    [InlineData("Ru\u0301kwa\u0308n")]
    [InlineData("鲁克")]
    [InlineData("رکوان")]
    [InlineData("رَکوان")]
    [InlineData("gold province")]
    public void It_is_found_by_its_names_in_any_writing(string asked) =>
        Assert.All(SearchText.Words(asked), word => Assert.Contains(word, Registered().Facet(Facet.Search)));

    [Fact]
    public void It_is_not_found_by_what_is_sealed() =>
        Assert.DoesNotContain("twelve", string.Concat(Full().Facets()));

    /// <summary>Letters of one to four bytes, letters that unfold to many, marks that vanish.</summary>
    public static TheoryData<string> Letters => ["x", "é", "鲁", "ک", "😀", "\ufdfa", "\u0301", "가", "ﬃ"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void What_is_searched_and_sorted_by_fits_an_index(string letter)
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var longest = new string('a', shift) + string.Concat(Enumerable.Repeat(letter, 3999 - shift));
            var mine = new Mine().Given(Official, Entered with { Name = new LocalText("N" + longest, longest + "z", longest + "z"), Owner = LocalText.Of(longest + "z"), Minerals = [.. Enumerable.Range(21, 20).Select(n => new string('m', n))] });
            Assert.All(mine.Facets(), facet => Assert.InRange(new UTF8Encoding(false, true).GetByteCount(facet.Value), 1, 2_000));
        }
    }

    [Fact]
    public void As_much_as_fits_is_searched() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(new Mine().Given(Official, Entered with { Name = new LocalText(string.Concat(Enumerable.Repeat("鲁", 4000))) }).Facet(Facet.Search)), 1_990, 2_000);

    [Fact]
    public void It_is_sorted_by_the_place_of_its_stage_on_the_way()
    {
        var places = Stages.All.Select(stage => new Mine().Given(Official, Entered with { Stage = stage }).Facet(ProjectFacets.ByStage)).ToArray();
        Assert.Equal(places.Order(StringComparer.Ordinal), places);
        Assert.Equal(14, places.Distinct().Count());
    }

    [Fact]
    public void It_is_sorted_by_its_name_and_by_how_long_it_waits()
    {
        var mine = Registered().Given(Official, Interest);
        var since = InstantConverter.Text(mine.Now);
        mine.Given(Official, Onwards);
        Assert.Equal(("rukwan", since, InstantConverter.Text(mine.Now)), (mine.Facet(ProjectFacets.ByName), mine.Facet(ProjectFacets.ByMove), mine.Facet(ProjectFacets.ByDesk)));
    }

    [Fact]
    public void The_line_is_what_everyone_may_know() =>
        Assert.Equal(
            """
            {"id":"rukwan","name":{"en":"Rukwan","zh":"鲁克万","ur":"رکوان"},"province":"Khyber Pakhtunkhwa","district":"Kohat","minerals":["gold"],"location":{"lat":"33.5","lon":"71.4","approximate":true},
            "certainty":"published","published":true,"stage":"auction","stageSince":"2026-11-24T12:00:17.000Z","movedAt":"2026-11-24T12:00:17.000Z","deskSince":"2026-11-24T12:00:17.000Z","frozen":false,
            "headline":{"what":"gold","value":"12.5","unit":"t","resourceClass":"unspecified (historic)","others":1},
            "values":[{"status":"inTalks","amount":{"amount":"5000000.00","currency":"USD"},"source":"press","asOf":"2026-01"}],
            "commitments":[{"kind":"jobs","unit":"people","target":"300","reported":"120"}],"deadlines":[{"on":"2028-06-30","what":"jobs"}],
            "memoranda":1,"agreements":0,"lapsed":0,"openCases":["2026-11-24T12:00:12.000Z","2026-11-24T12:00:13.000Z"],"flags":[],"frameworks":["exports"],"corridors":["growth"],
            "liveRooms":1,"newsAt":"2026-11-24T12:00:17.000Z","version":19}
            """.ReplaceLineEndings(""),
            Full().SummaryText());

    [Fact]
    public void Of_cases_it_says_when_those_that_are_open_were_opened()
    {
        var mine = Registered().Given(Official, Visas);
        var first = mine.Now;
        mine.Given(Official, Visas, new CloseCase(2, "granted"));
        Assert.Equal([first], mine.Summary().OpenCases);
    }

    [Fact]
    public void It_counts_the_auctions_that_run_and_no_talks() =>
        Assert.Equal(1, Registered().Given(Caller.System, Follow(Talks), Follow(Sale), Follow(Sale with { Room = "old", Phase = "closed" })).Summary().LiveRooms);

    [Fact]
    public void News_are_what_everyone_hears()
    {
        var mine = Registered().Given(Official, Interest with { To = "mou" });
        var heard = mine.Now;
        Assert.Equal(heard, mine.Given(Official, Visas).Given(Caller.System, Follow(Talks)).Summary().NewsAt);
    }
}
