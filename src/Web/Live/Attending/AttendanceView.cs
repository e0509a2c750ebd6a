using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Attending;

/// <summary>Presence and fresh signals as all who look from one viewpoint may know them, encoded once.</summary>
/// <param name="People">UTF-8 JSON array.</param>
/// <param name="Signals">UTF-8 JSON array; null when there is none to tell.</param>
public sealed record AttendanceView(byte[] People, byte[]? Signals)
{
    private PeopleNews? peopleNews;
    private SignalNews? signalNews;

    public PeopleNews PeopleNews(FeedId feed) => peopleNews ??= new(feed, People);

    public SignalNews? SignalNews(FeedId feed) => Signals is null ? null : signalNews ??= new(feed, Signals);

    public static AttendanceView For(
        Viewpoint from, bool discreet, IEnumerable<Presence> people, IEnumerable<Signal> signals, Names names)
    {
        var here = people.Where(one => Knows(from, discreet, one.Viewpoint)).Select(one => PersonHere.Of(one, names)).ToArray();
        var heard = signals.Where(one => Knows(from, discreet, one.Viewpoint) && Hears(from, one)).Select(one => SignalHeard.Of(one, names)).ToArray();
        return new(Written(here), heard.Length == 0 ? null : Written(heard));
    }

    /// <summary>In a discreet feed (an anonymous auction) a party's people show to their own party and the host alone.</summary>
    public static bool Knows(Viewpoint from, bool discreet, Viewpoint of) =>
        !discreet || of.Kind != ViewpointKind.Party || from.Kind == ViewpointKind.Host || from == of;

    /// <summary>Typing shows to those who will read what is typed.</summary>
    public static bool Hears(Viewpoint from, Signal signal) => signal.To switch
    {
        "party" => from == signal.Viewpoint,
        "host" => from == signal.Viewpoint || from.Kind == ViewpointKind.Host,
        _ => true,
    };

    private static byte[] Written<T>(T[] items) => JsonSerializer.SerializeToUtf8Bytes(items, Forms.Options);
}
