using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>
/// The official schemas of OCDS 1.1, as files beside the checkout (<c>shared/ocds</c>, looked for upward from the tests). They are not ours to
/// carry along; where they are not at hand, the tests that need them say so. Nothing is fetched: references are resolved to the files.
/// </summary>
internal static class OfficialSchemas
{
    private static readonly string? Folder = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static readonly ConcurrentDictionary<string, Lazy<Task<JsonSchema>>> Known = [];

    /// <summary>Skips the test, and says why, where the schemas are not there.</summary>
    public static void Needed() => Assert.SkipWhen(Folder is null, "The official OCDS schemas are not at hand: put them into shared/ocds beside the checkout.");

    public static Task<JsonSchema> Release => Of("release-schema");
    public static Task<JsonSchema> ReleasePackage => Of("release-package-schema");
    public static Task<JsonSchema> RecordPackage => Of("record-package-schema");

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!.AsObject();

    private static Task<JsonSchema> Of(string name) => Known.GetOrAdd(name, _ => new(() => Parse(name))).Value;

    private static Task<JsonSchema> Parse(string name) => JsonSchema.FromJsonAsync(Whole(name).ToJsonString());

    /// <summary>The schema with those that it refers to among its own definitions, so that no reference leads out of it.</summary>
    private static JsonObject Whole(string name)
    {
        var (schema, definitions) = (Read(name), new JsonObject());
        Bring(schema, name, definitions);
        schema["definitions"] = definitions;
        return schema;
    }

    private static void Bring(JsonObject schema, string name, JsonObject definitions)
    {
        var own = schema["definitions"]?.AsObject() ?? [];
        schema.Remove("definitions");
        schema.Remove("id");
        PointWithin(schema, name, definitions);
        foreach (var (key, definition) in own.ToArray())
        {
            PointWithin(definition, name, definitions);
            definitions[$"{name} {key}"] = definition!.DeepClone();
        }
    }

    private static void PointWithin(JsonNode? node, string name, JsonObject definitions)
    {
        if (node is JsonArray list) foreach (var item in list) PointWithin(item, name, definitions);
        if (node is not JsonObject some) return;
        if (some["$ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String) some["$ref"] = Within((string)reference!, name, definitions);
        foreach (var (_, value) in some.ToArray()) PointWithin(value, name, definitions);
    }

    private static string Within(string reference, string name, JsonObject definitions)
    {
        if (reference.StartsWith("#/definitions/", StringComparison.Ordinal)) return $"#/definitions/{name} {reference["#/definitions/".Length..]}";
        var other = Path.GetFileNameWithoutExtension(reference);
        if (definitions[other] is not null) return $"#/definitions/{other}";
        definitions[other] = new JsonObject();
        var schema = Read(other);
        Bring(schema, other, definitions);
        definitions[other] = schema;
        return $"#/definitions/{other}";
    }

    private static string PathOf(string name) => Path.Combine(Folder!, $"{name}.json");

    private static string? Find(DirectoryInfo? folder)
    {
        if (folder is null) return null;
        var here = Path.Combine(folder.FullName, "shared", "ocds");
        return File.Exists(Path.Combine(here, "release-schema.json")) ? here : Find(folder.Parent);
    }
}
