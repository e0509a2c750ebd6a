using System.Text.Encodings.Web;
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
    private static readonly JsonWriterOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private PeopleNews? peopleNews;
    private SignalNews? signalNews;

    public PeopleNews PeopleNews(FeedId feed) => peopleNews ??= new(feed, People);

    public SignalNews? SignalNews(FeedId feed) => Signals is null ? null : signalNews ??= new(feed, Signals);

    public static AttendanceView For(
        Viewpoint from, bool discreet, IEnumerable<Presence> people, IEnumerable<Signal> signals, Names names)
    {
        var heard = signals.Where(one => Knows(from, discreet, one.Viewpoint) && Hears(from, one)).ToList();
        return new(
            Written(people.Where(one => Knows(from, discreet, one.Viewpoint)), (json, one) => Write(json, one, names)),
            heard.Count == 0 ? null : Written(heard, (json, one) => Write(json, one, names)));
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

    private static byte[] Written<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, AsWritten))
        {
            json.WriteStartArray();
            foreach (var item in items) write(json, item);
            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Presence one, Names names)
    {
        json.WriteStartObject();
        WritePerson(json, one.Person, one.Party, one.Viewpoint, names);
        json.WriteString("state", one.State);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Signal one, Names names)
    {
        json.WriteStartObject();
        WritePerson(json, one.Person, one.Party, one.Viewpoint, names);
        json.WriteString("kind", one.Kind);
        if (one.To is { } to) json.WriteString("to", to);
        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, PersonId person, PartyId party, Viewpoint viewpoint, Names names)
    {
        json.WriteString("person", person.Value);
        json.WriteString("party", party.Value);
        if (names.Of(person) is { } name) json.WriteString("name", name);
        if (names.Of(party) is { } partyName) json.WriteString("partyName", partyName);
        json.WriteString("viewpoint", viewpoint.ToString());
    }
}
