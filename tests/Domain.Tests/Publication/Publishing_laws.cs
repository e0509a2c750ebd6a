using System.Text.Json.Nodes;
using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Domain.Rooms;
using EMiningLive.Domain.Tests.Rooms;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>What holds of all that is published, at each point of every history.</summary>
public class Publishing_laws
{
    private const int Many = 60;

    [Fact]
    public void What_was_published_never_changes_and_more_only_follows()
    {
        var met = new Met();
        Histories.All.Sample(history =>
        {
            string[] before = [];
            Histories.Tell(history, (tale, _) =>
            {
                string[] now = [.. tale.Releases().Select(release => release.Body.Text())];
                Assert.Equal(before, now.Take(before.Length));
                met.Count("release", now.Length - before.Length);
                before = now;
            });
        }, iter: Many);
        met.AtLeast(500, "release");
    }

    [Fact]
    public void Every_release_stands_in_form()
    {
        var met = new Met();
        Histories.All.Sample(history => Structure.Check(Counted(Histories.Tell(history, (_, _) => { }).Releases(), met)), iter: 2 * Many);
        met.AtLeast(20, "planning", "planningUpdate", "tender", "tenderUpdate", "award", "contract", "implementation");
        met.AtLeast(2, "awardUpdate", "tenderCancellation");
    }

    private static IReadOnlyCollection<Release> Counted(IReadOnlyCollection<Release> releases, Met met)
    {
        foreach (var tag in releases.SelectMany(release => release.Tags())) met.Count(tag);
        return releases;
    }

    [Fact]
    public void Nothing_sealed_is_published_before_it_is_opened()
    {
        var met = new Met();
        Histories.All.Sample(history => Histories.Tell(history, (tale, story) =>
        {
            var releases = tale.Releases();
            var text = string.Concat(releases.Select(release => release.Body.Text()));
            Assert.All(Histories.Secrets, secret => Assert.DoesNotContain(secret, text));
            CheckNames(story, text, met);
            CheckAmounts(story, releases, met);
        }), iter: Many);
        met.AtLeast(300, "name kept", "amount kept");
    }

    private static void CheckNames(Story story, string text, Met met)
    {
        if (!story.Room.KeepsNames) return;
        Assert.All(Play.Bidders, bidder => Assert.DoesNotContain(bidder.Party.Value, text));
        met.Count("name kept");
    }

    private static void CheckAmounts(Story story, IEnumerable<Release> releases, Met met)
    {
        var published = releases.SelectMany(release => Amounts(release.Body)).ToHashSet();
        foreach (var secret in Secret(story))
        {
            Assert.DoesNotContain(secret, published);
            met.Count("amount kept");
        }
    }

    private static IEnumerable<decimal> Amounts(JsonNode body) =>
        Structure.Everything(body).Where(field => field.Name == "amount" && field.Value is JsonValue).Select(field => (decimal)field.Value!);

    /// <summary>Limits, offers and the reserve, as far as no bid, opened offer or rule said the same amount openly, and no figure of the project.</summary>
    private static IEnumerable<decimal> Secret(Story story)
    {
        var auction = story.Room.Auction!;
        var open = story.Events.OfType<BidPlaced>().Select(bid => bid.Amount.Amount).ToHashSet();
        open.UnionWith((auction.Offers ?? []).Select(offer => offer.Amount.Amount));
        open.UnionWith(Enumerable.Range(1, 9).SelectMany(value => new[] { value * 1000m, value * 1_000_000m }));
        open.Add(story.Room.Rules.Start!.Value.Amount);
        if (auction.ReserveOpen && auction.Reserve is { } reserve) open.Add(reserve.Amount);
        return story.Events.Select(Kept).OfType<Money>().Select(money => money.Amount).Where(amount => !open.Contains(amount));
    }

    private static Money? Kept(RoomEvent what) => what switch
    {
        LimitSet limit => limit.UpTo,
        OfferSealed offer => offer.Amount,
        ReserveSealed reserve => reserve.Reserve,
        _ => null,
    };

    [Fact]
    public void The_releases_replayed_one_by_one_give_the_compiled_release()
    {
        var met = new Met();
        Histories.All.Sample(history =>
        {
            var releases = Histories.Tell(history, (_, _) => { }).Releases();
            if (releases.IsEmpty) return;
            var merged = releases.Aggregate((JsonObject?)null, (so, release) => Merging.Compile(so is null ? [release.Body] : [so, release.Body]))!;
            Assert.Equal(Merging.Compile(releases.Select(release => release.Body)).Text(), merged.Text());
            met.Count("history");
        }, iter: Many);
        met.AtLeast(Many / 2, "history");
    }

    [Fact]
    public void The_compiled_release_says_how_project_and_auction_stand()
    {
        var met = new Met();
        Histories.All.Where(history => !history.Draft).Sample(history =>
        {
            Story? auction = null;
            var tale = Histories.Tell(history, (_, story) => auction = story);
            Compare(tale.Project, tale.Compiled());
            Compare(auction!, tale.Compiled());
            met.Count("history");
        }, iter: Many);
        met.AtLeast(Many / 2, "history");
    }

    private static void Compare(ProjectState project, JsonObject compiled)
    {
        var resource = compiled["emining_resource"]!;
        Assert.Equal(project.Stage.Stage, (string?)resource["stage"]!["code"]);
        Assert.Equal(project.Name.En, (string?)compiled["planning"]!["budget"]!["project"]);
        Assert.Equal(project.FrozenFor?.En, (string?)resource["stayedFor"]);
        Assert.Equal(project.Figures.Select(figure => ($"{figure.Figure}", figure.Conflicts)), Standing(resource).Select(figure => ((string)figure["id"]!, figure["conflicts"]!.AsArray().Count > 0)));
        Assert.Equal(project.Values.Select(value => value.Amount.Amount).Order(), resource["values"].Items().Select(value => (decimal)value["value"]!["amount"]!).Order());
        Assert.Equal(project.Commitments.Select(Reached), compiled["planning"]!["milestones"].Items().Select(Reached));
        Assert.Equal(project.Values.FirstOrDefault(value => value.Status == "signed")?.Amount.Amount, (decimal?)compiled["planning"]!["budget"]!["amount"]?["amount"]);
    }

    private static IEnumerable<JsonObject> Standing(JsonNode resource) => resource["figures"].Items().Where(figure => figure["withdrawn"] is null);

    private static (decimal, decimal?) Reached(Contracts.Projects.CommitmentView commitment) => (commitment.Target, commitment.Reported?.Value);

    private static (decimal, decimal?) Reached(JsonObject milestone) =>
        ((decimal)milestone["emining_resource"]!["target"]!, (decimal?)milestone["emining_resource"]!["reported"]?["value"]);

    private static void Compare(Story story, JsonObject compiled)
    {
        var (room, auction) = (story.Room, story.Room.Auction!);
        var bids = compiled["bids"]?["details"].Items() ?? [];
        Assert.Equal(story.Events.OfType<BidPlaced>().Count() + (auction.Offers?.Length ?? 0), bids.Length);
        Assert.Equal(auction.Best?.Amount.Amount, (decimal?)compiled["emining_auction"].Items().SingleOrDefault()?["best"]?["value"]!["amount"]);
        Assert.All(bids, bid => Assert.Equal(room.KeepsNames, bid["tenderers"] is null));
        Assert.Equal(Status(story), (string?)compiled["tender"]?["status"]);
        Assert.Equal(auction.Outcome?.Winner is not null, compiled["awards"].Items().Any(award => (string?)award["id"] == Tale.Room));
    }

    private static string Status(Story story) => story.Room switch
    {
        { Phase: Phase.Cancelled } => "cancelled",
        { Phase: Phase.Closed, Auction.Outcome.Winner: not null } => "complete",
        { Phase: Phase.Closed } => "unsuccessful",
        _ => "active",
    };
}
