using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using static EMiningLive.Domain.Tests.Inbox.Post;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Inbox;

/// <summary>What is not in form is refused by the path of the field as it was sent.</summary>
public class Form
{
    public static TheoryData<string, Notify> BadNotices => new()
    {
        { "topic", Outbid with { Topic = "" } },
        { "topic", Outbid with { Topic = new string('x', 201) } },
        { "kind", Outbid with { Kind = "gossip" } },
        { "about", Outbid with { About = default } },
        { "about", Outbid with { About = new FeedId("rukwan") } },
        { "about", Outbid with { About = new FeedId("rooms/../x") } },
        { "seq", Outbid with { Seq = 0 } },
        { "data", Outbid with { Data = Data(Enumerable.Range(0, 11).Select(n => ($"d{n}", "x"))) } },
        { "data", Outbid with { Data = Data([("a b", "x")]) } },
        { "data.a", Outbid with { Data = Data([("a", new string('x', 201))]) } },
        { "title.en", Outbid with { Title = new LocalText("") } },
    };

    [Theory]
    [MemberData(nameof(BadNotices))]
    public void A_notice_out_of_form(string field, Notify notify) => new Post().When(Caller.System, notify).Invalid(field);

    public static TheoryData<string, InboxCommand> BadReadings => new()
    {
        { "seqs", new ReadNotices(default) },
        { "seqs", new ReadNotices([]) },
        { "seqs", new ReadNotices([.. Enumerable.Range(1, 201).Select(n => (long)n)]) },
        { "seqs", new ReadNotices([1, 1]) },
        { "seqs[1]", new ReadNotices([1, 4]) },
        { "seqs", new UnreadNotices([]) },
        { "seqs[0]", new UnreadNotices([0]) },
        { "upTo", new ReadAllNotices(0) },
    };

    [Theory]
    [MemberData(nameof(BadReadings))]
    public void A_reading_out_of_form(string field, InboxCommand command) => With(3).When(Heding, command).Invalid(field);

    [Fact]
    public void Every_kind_is_in_form() =>
        Assert.All("invited outbid documentChanged stageChanged deadlineNear named awarded frozen message".Split(' '), kind => new Post().When(Caller.System, Notice(1, 0, kind)).Accepted());

    [Fact]
    public void Two_hundred_are_read_at_once() =>
        With(200).When(Heding, new ReadNotices([.. Enumerable.Range(1, 200).Select(n => (long)n)])).Accepted();

    private static ImmutableSortedDictionary<string, string> Data(IEnumerable<(string Word, string Text)> data) =>
        data.ToImmutableSortedDictionary(datum => datum.Word, datum => datum.Text);
}
