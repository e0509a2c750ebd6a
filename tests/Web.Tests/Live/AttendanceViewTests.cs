using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.Live.Attending;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Who is told that someone is there.</summary>
public sealed class AttendanceViewTests
{
    private static readonly Viewpoint Host = new(ViewpointKind.Host, new("authority"));
    private static readonly Viewpoint Heding = new(ViewpointKind.Party, new("heding"));
    private static readonly Viewpoint Beiling = new(ViewpointKind.Party, new("beiling"));
    private static readonly Viewpoint Observer = new(ViewpointKind.Observer, new("observer"));

    [Fact]
    public void In_an_open_room_everyone_sees_everyone() =>
        Assert.Equal(4, Count(See(Observer, discreet: false, Host, Heding, Beiling, Observer), "\"person\""));

    [Fact]
    public void In_an_anonymous_room_a_bidder_shows_to_its_own_party_and_the_host_alone()
    {
        Assert.Contains("heding", See(Host, true, Heding));
        Assert.Contains("heding", See(Heding, true, Heding));
        Assert.Equal("[]", See(Beiling, true, Heding));
        Assert.Equal("[]", See(Observer, true, Heding));
    }

    [Fact]
    public void A_competitor_cannot_tell_whether_another_bidder_is_there() =>
        Assert.Equal(See(Beiling, true, Host, Beiling, Observer), See(Beiling, true, Host, Heding, Beiling, Observer));

    [Theory]
    [InlineData("party", false, false)]
    [InlineData("host", true, false)]
    [InlineData("room", true, true)]
    public void Typing_shows_to_those_who_will_read_it(string to, bool host, bool others)
    {
        var signal = new Signal(new("p"), new("heding"), Heding, "typing", to);
        Assert.True(AttendanceView.Hears(Heding, signal));
        Assert.Equal(host, AttendanceView.Hears(Host, signal));
        Assert.Equal(others, AttendanceView.Hears(Beiling, signal));
    }

    private static string See(Viewpoint from, bool discreet, params Viewpoint[] there) => Encoding.UTF8.GetString(
        AttendanceView.For(from, discreet, there.Select(one => new Presence(new($"p-{one.Party}"), one.Party, one, "here")), [], Names.None).People);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
