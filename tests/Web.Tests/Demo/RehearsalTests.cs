using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Demo;

namespace EMiningLive.Web.Tests.Demo;

/// <summary>The pace and the bounds of the fictional companies.</summary>
public sealed class RehearsalTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(18, 1, 1.8, 5.4)]
    [InlineData(18, 60, 9, 27)]
    [InlineData(240, 1, 120, 360)]
    public void The_quick_ones_are_quicker_in_the_beginning(int usual, int sinceStart, double least, double most)
    {
        var actor = new Company(Cast.Beiling, TimeSpan.FromSeconds(usual));
        var pauses = Enumerable.Range(0, 200).Select(_ => actor.Pause(TimeSpan.FromSeconds(sinceStart)).TotalSeconds);
        Assert.All(pauses, pause => Assert.InRange(pause, least, most));
    }

    [Fact]
    public void A_company_goes_a_part_of_its_way_at_once_and_the_rest_until_the_close()
    {
        var appetite = new Appetite();
        decimal At(int minutes) => appetite.Reach("room", Open(best: 500), 500, 1500, Noon.AddMinutes(minutes));
        Assert.Equal([800, 1150, 1500, 1500], new[] { 0, 50, 100, 200 }.Select(At));
    }

    [Fact]
    public void Who_comes_late_goes_on_from_the_price_that_is_there() =>
        Assert.Equal(1230m, new Appetite().Reach("room", Open(best: 1200), 500, 1300, Noon));

    [Fact]
    public void Nobody_goes_beyond_the_top_for_good_where_the_price_is_there_already() =>
        Assert.Equal(1300m, new Appetite().Reach("room", Open(best: 1300), 500, 1300, Noon.AddMinutes(90)));

    [Fact]
    public void Nobody_says_the_same_twice_in_a_room()
    {
        var lines = Enumerable.Range(0, 10).Select(said => Lines.Of(Cast.Beiling, said, first: 5)).ToArray();
        Assert.Equal(3, lines.OfType<Say>().Distinct().Count());
        Assert.All(lines[3..], Assert.Null);
    }

    private static AuctionView Open(decimal best) => new(
        "ascending", new(new("B1"), new(best, "PKR")), null, Noon.AddMinutes(100), null, null,
        [], [], null, null, null, null, null, null, null, 1);
}
