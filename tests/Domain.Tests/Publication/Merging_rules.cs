using System.Text.Json.Nodes;
using EMiningLive.Domain.Publication;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>Releases become one as the standard says (OCDS 1.1, "Merging").</summary>
public class Merging_rules
{
    [Fact]
    public void A_later_value_replaces_an_earlier_one() =>
        Merged("""{"tender":{"id":"1","status":"planned","title":"a"}}""", """{"tender":{"status":"active"}}""")
            .Is("""{"tender":{"id":"1","status":"active","title":"a"}}""");

    [Fact]
    public void Null_takes_back_what_was_said() =>
        Merged("""{"tender":{"id":"1","title":"a"},"buyer":{"id":"b"}}""", """{"tender":{"title":null},"buyer":null}""").Is("""{"tender":{"id":"1"}}""");

    [Fact]
    public void Members_of_a_list_are_known_by_their_ids() =>
        Merged("""{"awards":[{"id":"1","status":"pending"},{"id":"2"}]}""", """{"awards":[{"id":"3"},{"id":"1","status":"active"}]}""")
            .Is("""{"awards":[{"id":"1","status":"active"},{"id":"2"},{"id":"3"}]}""");

    [Fact]
    public void Lists_within_members_merge_too() =>
        Merged("""{"bids":{"details":[{"id":"1","tenderers":[{"id":"a"}]}]}}""", """{"bids":{"details":[{"id":"1","tenderers":[{"id":"b"},{"id":"a","name":"A"}]}]}}""")
            .Is("""{"bids":{"details":[{"id":"1","tenderers":[{"id":"a","name":"A"},{"id":"b"}]}]}}""");

    [Fact]
    public void A_number_and_its_text_are_one_id() =>
        Merged("""{"awards":[{"id":1,"title":"a"}]}""", """{"awards":[{"id":"1","status":"active"}]}""").Is("""{"awards":[{"id":"1","title":"a","status":"active"}]}""");

    [Fact]
    public void Members_without_an_id_are_never_the_same() =>
        Merged("""{"tender":{"amendments":[{"rationale":"a"}]}}""", """{"tender":{"amendments":[{"rationale":"a"}]}}""")
            .Is("""{"tender":{"amendments":[{"rationale":"a"},{"rationale":"a"}]}}""");

    [Fact]
    public void Lists_of_words_are_replaced_whole() =>
        Merged("""{"parties":[{"id":"a","roles":["tenderer","supplier"]}]}""", """{"parties":[{"id":"a","roles":["tenderer"]}]}""")
            .Is("""{"parties":[{"id":"a","roles":["tenderer"]}]}""");

    [Fact]
    public void Lists_that_the_schema_marks_are_replaced_whole_though_their_members_have_ids() =>
        Merged("""{"parties":[{"id":"a","additionalIdentifiers":[{"id":"1"}]}]}""", """{"parties":[{"id":"a","additionalIdentifiers":[{"id":"2"}]}]}""")
            .Is("""{"parties":[{"id":"a","additionalIdentifiers":[{"id":"2"}]}]}""");

    [Fact]
    public void An_empty_list_adds_nobody_and_empties_words() =>
        Merged("""{"awards":[{"id":"1"}],"words":["a"]}""", """{"awards":[],"words":[]}""").Is("""{"awards":[{"id":"1"}],"words":[]}""");

    [Fact]
    public void What_belongs_to_a_release_is_left_out()
    {
        var compiled = Merging.Compile([Release("""{"publisher":{"name":"x"},"links":[{"rel":"self"}]}""", 1), Release("{}", 2)]);
        Assert.Equal("""{"ocid":"o","id":"o-2026-11-24T12:00:02.000Z","date":"2026-11-24T12:00:02.000Z","tag":["compiled"]}""", compiled.Text());
    }

    [Fact]
    public void Of_nothing_there_is_no_compiled_release() => Assert.Throws<ArgumentException>(() => Merging.Compile([]));

    private static JsonObject Merged(string first, string second)
    {
        var compiled = Merging.Compile([Release(first, 1), Release(second, 2)]);
        foreach (var name in new[] { "ocid", "id", "date", "tag" }) compiled.Remove(name);
        return compiled;
    }

    private static JsonObject Release(string body, int second)
    {
        var release = JsonNode.Parse(body)!.AsObject();
        (release["ocid"], release["id"], release["date"], release["tag"]) = ("o", $"o-{second}", $"2026-11-24T12:00:0{second}.000Z", new JsonArray("planning"));
        return release;
    }
}

internal static class JsonComparison
{
    public static void Is(this JsonNode actual, string expected) => Assert.Equal(JsonNode.Parse(expected)!.Text(), actual.Text());
}
