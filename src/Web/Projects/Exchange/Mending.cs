using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>
/// Finds all faults of a row. The rules stand elsewhere and name the first alone; so what is wrong is replaced by what is surely right, and they
/// are asked again.
/// </summary>
internal sealed class Mending
{
    private static readonly JsonObject Sound = JsonNode.Parse(
        """
        {
          "name": { "en": "x", "zh": "x", "ur": "x" }, "province": "Sindh", "district": "x", "minerals": ["coal"],
          "location": { "lat": "0", "lon": "0", "approximate": true }, "owner": "x", "certainty": "claim", "sources": ["x"]
        }
        """)!.AsObject();

    /// <summary>More than there are fields: who sends thousands that nobody knows is not told of each.</summary>
    private const int MostOfRow = 25;

    private readonly ProjectState nothing;
    private readonly Caller caller;

    public Mending(Caller caller) => (this.caller, nothing) = (caller, ProjectSubject.Instance.Empty(new("projects/none")));

    /// <summary>The registration, where nothing is wrong with it; else the faults by their paths, one of each field.</summary>
    public (Register? Register, IReadOnlyList<Refusal.Invalid> Faults) Read(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object) return (null, [new(Strict.Body, "is not an object")]);
        if (Texts.Fault(row, "") is { } unreadable) return (null, [unreadable]);
        var faults = new List<Refusal.Invalid>();
        for (var json = row; faults.Count < MostOfRow; json = Mended(json, faults[^1].Field))
        {
            var (register, fault) = First(json);
            if (fault is null) return (faults.Count == 0 ? register : null, faults);
            if (faults.Any(known => known.Field == fault.Field)) break;
            faults.Add(fault);
        }

        return (null, faults);
    }

    private (Register?, Refusal.Invalid?) First(JsonElement json)
    {
        var read = Strict.Read<Register>(json, Columns.Id);
        return read.Refusal is { } fault ? (null, fault) : (read.Value, ProjectSubject.Instance.Check(nothing, caller, read.Value!) as Refusal.Invalid);
    }

    private static JsonElement Mended(JsonElement row, string path)
    {
        var whole = JsonObject.Create(row)!;
        Replace(whole, Sound, path.Split('[')[0].Split('.'));
        return JsonSerializer.SerializeToElement(whole);
    }

    private static void Replace(JsonObject faulty, JsonObject sound, ReadOnlySpan<string> path)
    {
        if (path is [var outer, .. { Length: > 0 } inner] && faulty[outer] is JsonObject within && sound[outer] is JsonObject right) Replace(within, right, inner);
        else if (sound[path[0]] is { } value) faulty[path[0]] = value.DeepClone();
        else faulty.Remove(path[0]);
    }
}
