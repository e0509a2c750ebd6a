using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Publication;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>Which entry becomes which release (docs/ocds.md, "What is published when").</summary>
public class What_is_published
{
    [Fact]
    public void A_project_that_is_registered_is_planning()
    {
        var release = Assert.Single(Tale.Of().Releases());
        Assert.Equal("ocds-emining-kohat-rukwan-projects-kohat-rukwan-1", release.Id);
        Assert.Equal(["planning"], release.Tags());
        Assert.Equal("authority", (string?)release.Body["buyer"]!["id"]);
        release.Body["planning"]!["budget"]!.Is("""{"project":"Rukwan","projectID":"kohat-rukwan"}""");
        release.Body["emining_resource"]!["location"]!.Is("""{"type":"Point","coordinates":[71.44,33.58],"approximate":true}""");
        Assert.Equal(("Rukwan", "R-zh", "R-ur"), Texts(release.Body["emining_resource"]!, "name"));
    }

    [Fact]
    public void A_draft_is_not_there_and_comes_whole_when_it_is_published()
    {
        var tale = Tale.Of(draft: true).Later(60).Given(Official, new RecordFigure(LocalText.Of("copper"), 7.3m, "Mt", "reserve", "press"));
        Assert.Empty(tale.Releases());
        var releases = tale.Later(60).Given(Official, new Publish()).Releases();
        Assert.Equal(2, releases.Length);
        Assert.All(releases, release => Assert.Equal(tale.Now, release.Date));
    }

    [Fact]
    public void Figures_that_conflict_name_each_other_and_are_never_added_up()
    {
        var tale = Tale.Of().Given(Official, Copper(7, "one")).Given(Official, Copper(9, "other"));
        var figures = tale.Compiled()["emining_resource"]!["figures"].Items();
        Assert.Equal([("2", 7m, "3"), ("3", 9m, "2")], figures.Select(figure => ((string)figure["id"]!, (decimal)figure["value"]!, (string)figure["conflicts"]![0]!)));
        figures = tale.Given(Official, new WithdrawFigure(2, Why)).Compiled()["emining_resource"]!["figures"].Items();
        Assert.Equal((true, "because", 0), ((bool)figures[0]["withdrawn"]!, (string?)figures[0]["withdrawnFor"], figures[1]["conflicts"]!.AsArray().Count));
    }

    [Fact]
    public void Only_what_is_signed_is_a_budget()
    {
        var tale = Tale.Of().Given(Official, new RecordValue("inTalks", Usd(500), "press")).Given(Official, new RecordValue("committed", Usd(300), "press"));
        Assert.Null(tale.Compiled()["planning"]!["budget"]!["amount"]);
        var compiled = tale.Given(Official, new RecordValue("signed", Usd(200), "press")).Compiled();
        compiled["planning"]!["budget"]!["amount"]!.Is("""{"amount":200.00,"currency":"USD"}""");
        Assert.Equal(["inTalks", "committed", "signed"], compiled["emining_resource"]!["values"].Items().Select(value => (string)value["id"]!));
    }

    [Theory]
    [InlineData(0, "scheduled")]
    [InlineData(250, "partiallyMet")]
    [InlineData(500, "met")]
    public void A_commitment_is_a_milestone_and_a_report_its_implementation(int reported, string status)
    {
        var tale = Tale.Of().Given(Official, new Commit("jobs", 500, "people", "2028-06-30")).Given(Official, new Report(1, reported, "2028", "report"));
        Assert.Equal(["implementation"], tale.Releases()[^1].Tags());
        var milestone = Assert.Single(tale.Compiled()["planning"]!["milestones"].Items());
        Assert.Equal(("jobs", status, "2028-06-30T00:00:00.000Z"), ((string?)milestone["code"], (string?)milestone["status"], (string?)milestone["dueDate"]));
    }

    [Fact]
    public void A_memorandum_becomes_award_and_contract_only_when_it_is_an_agreement()
    {
        var tale = Tale.Of().Given(Official, new SignMemorandum(LocalText.Of("MoU"), LocalText.Of("Other side"), "2026-05-01", "gazette", Usd(70)));
        Assert.Null(tale.Compiled()["contracts"]);
        var compiled = tale.Given(Official, new ConcludeMemorandum(1, "agreement", "2026-06-01", Why)).Compiled();
        Assert.Equal(["award", "contract"], tale.Releases()[^1].Tags());
        Assert.Equal(("memorandum.1", "memorandum.1"), ((string?)compiled["contracts"]![0]!["id"], (string?)compiled["contracts"]![0]!["awardID"]));
        Assert.Equal("Other side", (string?)compiled["awards"]![0]!["suppliers"]![0]!["name"]);
    }

    [Fact]
    public void A_memorandum_that_lapsed_is_no_contract() =>
        Assert.Null(Tale.Of().Given(Official, new SignMemorandum(LocalText.Of("MoU"), LocalText.Of("Other side"), "2026-05-01", "gazette"))
            .Given(Official, new ConcludeMemorandum(1, "lapsed", "2026-06-01", Why)).Compiled()["contracts"]);

    [Fact]
    public void An_agreement_rests_on_the_award_of_the_auction()
    {
        var compiled = Sold(Auctioned(English)).Given(Official, Stage("agreement")).Given(Official, Stage("construction")).Compiled();
        Assert.Equal((Tale.Room, "active"), ((string?)compiled["contracts"]![0]!["awardID"], (string?)compiled["contracts"]![0]!["status"]));
    }

    [Fact]
    public void A_stage_that_carries_the_agreement_out_is_implementation() =>
        Assert.Equal(["implementation"], Tale.Of(stage: "agreement").Given(Official, Stage("construction")).Releases()[^1].Tags());

    [Fact]
    public void An_auction_is_published_from_its_opening_on_with_its_rules()
    {
        var (tale, story) = Auctioned(English);
        Assert.Equal(["tender", "tender"], tale.Hears(story).Releases().Where(release => release.Feed == Story.Feed).SelectMany(release => release.Tags()));
        var (tender, auction) = (tale.Compiled()["tender"]!, tale.Compiled()["emining_auction"]![0]!);
        Assert.Equal((Tale.Room, "active", "authority", 100m), ((string?)tender["id"], (string?)tender["status"], (string?)tender["procuringEntity"]!["id"], (decimal)tender["minValue"]!["amount"]!));
        Assert.Equal(("ascending", 300), ((string?)auction["stage"], (int)auction["rules"]!["quietSeconds"]!));
    }

    [Fact]
    public void Bids_carry_their_tenderers_where_everyone_knows_them()
    {
        var (tale, story) = Auctioned(English);
        story.Given(Heding, Bid(100)).Given(Beiling, Bid(110, 150));
        var bids = tale.Hears(story).Compiled()["bids"]!["details"].Items();
        Assert.Equal([("heding", 100m), ("beiling", 110m)], bids.Select(bid => ((string)bid["tenderers"]![0]!["id"]!, (decimal)bid["value"]!["amount"]!)));
    }

    [Fact]
    public void Bids_of_an_anonymous_auction_are_named_by_the_release_that_names_all()
    {
        var (tale, story) = Auctioned(English with { Anonymous = true });
        story.Given(Heding, Bid(100)).Given(Beiling, Bid(110));
        Assert.All(tale.Hears(story).Compiled()["bids"]!["details"].Items(), bid => Assert.Null(bid["tenderers"]));
        Assert.Equal(2, (int)tale.Compiled()["tender"]!["numberOfTenderers"]!);

        var compiled = Sold((tale, story)).Compiled();
        Assert.Equal(["tenderUpdate", "awardUpdate"], tale.Releases().Last(release => release.Feed == Story.Feed).Tags());
        Assert.Equal(["heding", "beiling"], compiled["bids"]!["details"].Items().Select(bid => (string)bid["tenderers"]![0]!["id"]!));
        Assert.Equal("beiling", (string?)compiled["awards"]![0]!["suppliers"]![0]!["id"]);
        Assert.Equal(["tenderer", "supplier"], compiled["parties"].Items().Single(party => (string?)party["id"] == "beiling")["roles"]!.AsArray().Select(role => (string)role!));
    }

    [Fact]
    public void The_reserve_is_published_with_the_close_and_not_before()
    {
        var (tale, story) = Auctioned(English with { Reserve = new(777, null) });
        story.Given(Heding, Bid(100));
        Assert.DoesNotContain("777", tale.Hears(story).Package().Text());
        Assert.Equal((false, 777m), Closing(Sold((tale, story))));
        Assert.Equal("unsuccessful", (string?)tale.Compiled()["tender"]!["status"]);
    }

    private static (bool, decimal) Closing(Tale tale)
    {
        var auction = tale.Compiled()["emining_auction"]![0]!;
        return ((bool)auction["reserveMet"]!, (decimal)auction["reserve"]!["amount"]!);
    }

    [Fact]
    public void A_close_that_moves_says_why()
    {
        var (tale, story) = Auctioned(English);
        story.At(3500).Given(Heding, Bid(100));
        var extension = Assert.Single(tale.Hears(story).Compiled()["emining_auction"]![0]!["extensions"].Items());
        Assert.Equal(("quietPeriod", InstantConverter.Text(Noon.AddSeconds(3800))), ((string?)extension["reason"], (string?)extension["closesAt"]));
        Assert.Equal(InstantConverter.Text(Noon.AddSeconds(3800)), (string?)tale.Compiled()["tender"]!["tenderPeriod"]!["endDate"]);
    }

    [Fact]
    public void Stops_say_from_when_to_when_and_why()
    {
        var (tale, story) = Auctioned(English);
        story.At(60).Given(Official, new Pause(Why)).At(90).Given(Official, new Freeze(Why)).At(120).Given(Official, new Unfreeze(Why)).At(150).Given(Official, new Resume());
        var stops = tale.Hears(story).Compiled()["emining_auction"]![0]!["stops"].Items();
        Assert.Equal([("paused", 60, 150), ("frozen", 90, 120)], stops.Select(stop => ((string)stop["phase"]!, Seconds(stop["from"]), Seconds(stop["until"]))));
    }

    [Fact]
    public void Sealed_offers_appear_with_their_ranks_when_they_are_opened()
    {
        var (tale, story) = Auctioned(TwoStage);
        story.Given(Heding, Offer(205.37m)).Given(Beiling, Offer(210.37m)).Given(Makran, Offer(190.37m)).At(3600);
        Assert.DoesNotContain(".37", tale.Hears(story).Package().Text());
        story.Given(Official, new OpenOffers()).Given(Official2, new OpenOffers());
        var bids = tale.Hears(story).Compiled()["bids"]!["details"].Items();
        Assert.Equal([("beiling", 1, true), ("heding", 2, true), ("makran", 3, false)], bids.Select(Ranked));
        Assert.All(bids, bid => Assert.Equal(0, Seconds(bid["date"])));
    }

    [Fact]
    public void A_cancelled_auction_cancels_the_tender()
    {
        var (tale, story) = Auctioned(English);
        story.Given(Official, new Cancel(Why));
        Assert.Equal(["tenderCancellation"], tale.Hears(story).Releases().Last(release => release.Feed == Story.Feed).Tags());
        Assert.Equal("cancelled", (string?)tale.Compiled()["tender"]!["status"]);
    }

    [Fact]
    public void A_second_auction_takes_the_tender_and_leaves_the_first_in_the_history()
    {
        var (tale, first) = Auctioned(English);
        Sold((tale, first), Bid(100));
        var second = Story.Auction(English, Heding, Beiling).Given(Beiling, Bid(100));
        var compiled = tale.Later(60).Hears(second, "rukwan-again").Compiled();
        Assert.Equal("rukwan-again", (string?)compiled["tender"]!["id"]);
        Assert.Equal([Tale.Room, "rukwan-again"], compiled["emining_auction"].Items().Select(auction => (string)auction["id"]!));
        Assert.Equal(["tenderer", "supplier"], compiled["parties"].Items().Single(party => (string?)party["id"] == "heding")["roles"]!.AsArray().Select(role => (string)role!));
        Structure.Check(tale.Releases());
    }

    [Fact]
    public void A_release_says_where_in_the_chain_it_can_be_checked()
    {
        var (tale, story) = Auctioned(English);
        story.Given(Heding, Bid(100));
        var entry = tale.Hears(story).Compiled()["emining_auction"]![0]!["entry"]!;
        Assert.Equal(("rooms/rukwan", story.Version, Convert.ToBase64String(story.Head)), ((string?)entry["feed"], (long)entry["seq"]!, (string?)entry["head"]));
    }

    [Fact]
    public void The_package_names_its_extensions_publisher_and_date()
    {
        var package = Tale.Of().Package();
        Assert.Equal("https://mining.example/api/projects/kohat-rukwan/ocds", (string?)package["uri"]);
        Assert.Equal(("1.1", "Mines and Minerals"), ((string?)package["version"], (string?)package["publisher"]!["name"]));
        Assert.Contains("https://mining.example/api/ocds/extensions/emining_auction/extension.json", package["extensions"]!.AsArray().Select(uri => (string)uri!));
        Assert.Equal(package["publishedDate"]!.Text(), package["records"]![0]!["compiledRelease"]!["date"]!.Text());
    }

    [Fact]
    public void An_auction_that_is_called_like_its_project_or_like_a_memorandum_is_told_apart()
    {
        foreach (var room in new[] { Tale.Id, "memorandum-1" })
        {
            var tale = Tale.Of().Given(Official, new SignMemorandum(LocalText.Of("MoU"), LocalText.Of("Other side"), "2026-05-01", "gazette"))
                .Given(Official, new ConcludeMemorandum(1, "agreement", "2026-06-01", Why));
            var story = Story.Auction(English, Heding).Given(Heding, Bid(100)).At(3600).TimeComes();
            Structure.Check([.. tale.Hears(story, room).Releases()]);
            Assert.Equal(2, tale.Compiled()["awards"].Items().Length);
        }
    }

    [Fact]
    public void Places_on_the_map_are_those_of_projects_that_have_one()
    {
        var (here, nowhere) = (Tale.Of().Project, Tale.Of().Project with { Id = "nowhere", Location = null });
        Places.Of([EMiningLive.Domain.Projects.ProjectSummaries.Summary(here, 1), EMiningLive.Domain.Projects.ProjectSummaries.Summary(nowhere, 1)]).Is("""
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"kohat-rukwan","geometry":{"type":"Point","coordinates":[71.44,33.58]},
            "properties":{"id":"kohat-rukwan","name":"Rukwan","name_zh":"R-zh","name_ur":"R-ur","minerals":["copper","gold"],"stage":"scouting",
            "province":"Khyber Pakhtunkhwa","certainty":"published","approximate":true}}]}
            """);
    }

    private static (Tale, Story) Auctioned(RulesAsked rules)
    {
        var (tale, story) = (Tale.Of(), Story.Auction(rules, Heding, Beiling, Makran));
        return (tale.Hears(story), story);
    }

    /// <summary>Runs to its end, after that bid of Heding's or those that there were.</summary>
    private static Tale Sold((Tale Tale, Story Story) auction, Bid? bid = null)
    {
        if (bid is not null || !auction.Story.Events.OfType<BidPlaced>().Any()) auction.Story.Given(Heding, bid ?? Bid(100));
        return auction.Tale.Hears(auction.Story.At(3600).TimeComes());
    }

    private static RecordFigure Copper(decimal value, string source) => new(LocalText.Of("copper"), value, "Mt", "reserve", source, Topic: "copper");

    private static ChangeStage Stage(string to) => new(to, Why, LocalText.Of("next"), LocalText.Of("desk"));

    private static (string?, string?, string?) Texts(JsonNode json, string name) => ((string?)json[name], (string?)json[$"{name}_zh"], (string?)json[$"{name}_ur"]);

    private static int Seconds(JsonNode? time) => InstantConverter.TryParse((string?)time, out var at) ? (int)(at - Noon).TotalSeconds : -1;

    private static (string, int, bool) Ranked(JsonObject bid) =>
        ((string)bid["tenderers"]![0]!["id"]!, (int)bid["emining_auction"]!["rank"]!, (bool)bid["emining_auction"]!["qualified"]!);
}
