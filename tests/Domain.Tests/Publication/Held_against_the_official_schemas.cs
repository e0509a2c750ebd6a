using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Domain.Tests.Rooms;
using NJsonSchema;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>What is published fits the schemas of the standard; and the rules of merging are those that the schema marks.</summary>
public class Held_against_the_official_schemas
{
    [Fact]
    public async Task Releases_and_packages_of_every_history_fit()
    {
        OfficialSchemas.Needed();
        var (release, releases, record) = (await OfficialSchemas.Release, await OfficialSchemas.ReleasePackage, await OfficialSchemas.RecordPackage);
        var met = new Met();
        Histories.All.Sample(history =>
        {
            var tale = Histories.Tell(history, (_, _) => { });
            var all = tale.Releases();
            if (all.IsEmpty) return;
            foreach (var one in all) Fits(release, one.Body);
            Fits(releases, Packages.Of(Tale.Imprint, "https://mining.example/releases", all));
            Fits(record, tale.Package());
            met.Count("release", all.Length);
        }, iter: 12);
        met.AtLeast(100, "release");
    }

    [Fact]
    public async Task A_licence_and_a_policy_fit_too()
    {
        OfficialSchemas.Needed();
        var imprint = Tale.Imprint with { License = "https://creativecommons.org/licenses/by/4.0/", Policy = "https://mining.example/policy" };
        Fits(await OfficialSchemas.RecordPackage, Packages.Record(imprint, Tale.Id, Tale.Of().Releases()));
    }

    [Theory]
    [InlineData("ocid")]
    [InlineData("id")]
    [InlineData("date")]
    [InlineData("tag")]
    [InlineData("initiationType")]
    public async Task What_does_not_fit_is_noticed(string missing)
    {
        OfficialSchemas.Needed();
        var package = Tale.Of().Package();
        package["records"]![0]!["releases"]![0]!.AsObject().Remove(missing);
        Assert.NotEmpty((await OfficialSchemas.RecordPackage).Validate(package.Text()));
    }

    [Fact]
    public async Task What_stands_deep_within_is_held_against_them_too()
    {
        OfficialSchemas.Needed();
        var package = Tale.Of().Given(Official, new RecordValue("signed", Usd(5), "press")).Package();
        package["records"]![0]!["compiledRelease"]!["planning"]!["budget"]!["amount"]!["currency"] = "dollars";
        Assert.NotEmpty((await OfficialSchemas.RecordPackage).Validate(package.Text()));
    }

    [Fact]
    public void The_rules_of_merging_are_those_that_the_schema_marks()
    {
        OfficialSchemas.Needed();
        var schema = OfficialSchemas.Read("release-schema");
        Assert.Equal(MergeRules.Omitted.Order(), Marked(schema["properties"]!.AsObject(), "omitWhenMerged").Order());
        var lists = Fields(schema).Where(field => Type(field.Schema) == "array" && field.Schema["items"] is JsonObject items && (items["$ref"] is not null || items["properties"] is not null)).ToArray();
        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.Equal(list.Schema["wholeListMerge"] is not null, MergeRules.Whole.Contains(list.Name)));
        Assert.Empty(Fields(schema).Where(field => field.Schema["omitWhenMerged"] is not null && schema["properties"]![field.Name] != field.Schema).Select(field => field.Name));
    }

    private static IEnumerable<string> Marked(JsonObject properties, string mark) => properties.Where(property => property.Value![mark] is not null).Select(property => property.Key);

    /// <summary>Every field that the schema describes, at any depth.</summary>
    private static IEnumerable<(string Name, JsonObject Schema)> Fields(JsonNode? node) => node switch
    {
        JsonObject some => some.SelectMany(field => field.Key == "properties" && field.Value is JsonObject properties
            ? properties.Where(property => property.Value is JsonObject).SelectMany(property => Fields(property.Value).Prepend((property.Key, property.Value!.AsObject())))
            : Fields(field.Value)),
        JsonArray list => list.SelectMany(Fields),
        _ => [],
    };

    private static string? Type(JsonObject schema) => schema["type"] is JsonValue { } type && type.GetValueKind() == JsonValueKind.String ? (string)type! : null;

    private static void Fits(JsonSchema schema, JsonObject json) =>
        Assert.Empty(schema.Validate(json.Text()).Select(fault => $"{fault.Path}: {fault.Kind}"));
}
