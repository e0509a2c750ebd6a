using System.Text.Json;
using System.Text.Json.Nodes;

namespace EMiningLive.Domain.Publication;

/// <summary>
/// Releases become one by the rules of OCDS 1.1 (guidance "Merging"): a later value replaces an earlier one, null takes it back, objects merge
/// by their fields, lists of objects by the ids of their members, and other lists are replaced whole.
/// </summary>
public static class Merging
{
    /// <summary>The compiled release of releases in the order of their dates; at least one.</summary>
    public static JsonObject Compile(IEnumerable<JsonObject> releases)
    {
        var (merged, last) = (new MergedObject(), (JsonObject?)null);
        foreach (var release in releases)
        {
            foreach (var (name, value) in release.Where(field => !MergeRules.Omitted.Contains(field.Key))) merged.Set(name, value);
            last = release;
        }

        if (last is null) throw new ArgumentException("there is nothing to compile", nameof(releases));
        return Compiled(merged, last);
    }

    private static JsonObject Compiled(MergedObject merged, JsonObject last)
    {
        var date = (string)last["date"]!;
        merged.Set("id", $"{last["ocid"]}-{date}");
        merged.Set("date", date);
        merged.Set("tag", new JsonArray(Tags.Compiled));
        return merged.ToJson();
    }
}

/// <summary>An object to which releases add.</summary>
internal sealed class MergedObject
{
    private readonly OrderedDictionary<string, object> fields = [];

    public void Set(string name, JsonNode? value)
    {
        switch (value)
        {
            case null: fields.Remove(name); break;
            case JsonObject added: Kept<MergedObject>(name).Add(added); break;
            case JsonArray { Count: 0 } when fields.GetValueOrDefault(name) is MergedList: break;
            case JsonArray list when MergesById(name, list): Kept<MergedList>(name).Add(list); break;
            default: fields[name] = value.DeepClone(); break;
        }
    }

    public void Add(JsonObject added)
    {
        foreach (var (name, value) in added) Set(name, value);
    }

    public JsonObject ToJson() => new(fields.Select(field => KeyValuePair.Create(field.Key, ToJson(field.Value))));

    private static JsonNode? ToJson(object value) => value switch
    {
        MergedObject nested => nested.ToJson(),
        MergedList list => list.ToJson(),
        _ => ((JsonNode)value).DeepClone(),
    };

    private static bool MergesById(string name, JsonArray list) => list.Count > 0 && !MergeRules.Whole.Contains(name) && list.All(item => item is JsonObject);

    private T Kept<T>(string name) where T : class, new()
    {
        if (fields.GetValueOrDefault(name) is T kept) return kept;
        var begun = new T();
        fields[name] = begun;
        return begun;
    }
}

/// <summary>A list whose members are known by their ids; those without one are never the same.</summary>
internal sealed class MergedList
{
    private readonly OrderedDictionary<string, MergedObject> members = [];

    public void Add(JsonArray list)
    {
        foreach (var member in list.Cast<JsonObject>()) Member(KeyOf(member)).Add(member);
    }

    public JsonArray ToJson() => new([.. members.Values.Select(member => (JsonNode)member.ToJson())]);

    private MergedObject Member(string key)
    {
        if (members.TryGetValue(key, out var known)) return known;
        return members[key] = new();
    }

    /// <summary>1 and "1" are one id; a member without an id has a key that no id can have.</summary>
    private string KeyOf(JsonObject member) => member["id"] switch
    {
        JsonValue id when id.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => $"id {id}",
        _ => $"none {members.Count}",
    };
}
