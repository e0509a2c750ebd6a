using System.Collections.Concurrent;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>Checks the projects of a file, and enters them.</summary>
internal sealed class Importing(EnterAll entering, Entered entered, ISummaries summaries)
{
    private const int AtOnce = 16;
    private const string Taken = "is taken by a project";

    /// <summary>A project of a file; no registration where it has faults of its own.</summary>
    private readonly record struct Candidate(int Line, string Id, Register? Register);

    /// <summary>The report; or the refusal, where nobody knows what came of some of them.</summary>
    public async Task<(ImportReport Report, Refusal? Refusal)> Run(ImportFile file, Caller caller, bool dryRun, CancellationToken cancel)
    {
        var faults = new List<ImportFault>(file.Faults);
        var candidates = Checked(file, caller, faults);
        var there = await There(candidates, caller, faults, cancel);
        ImportReport Report(int now) => new(dryRun, file.Count, now, [.. faults.OrderBy(fault => fault.Line).Take(ImportReport.Most)]);
        if (dryRun || faults.Count > 0) return (Report(there.Count), null);
        var missing = candidates.Where(one => !there.Contains(one.Id)).Select(one => new ToEnter(one.Line, one.Id, one.Register!));
        var refused = await entering.Run(new(caller, [.. missing]));
        // Between the look and the entry someone else may have taken an id.
        faults.AddRange(refused.Where(one => IsTaken(one.Refusal)).Select(one => new ImportFault(one.Project.Line, Columns.Id, Taken)));
        return (Report(candidates.Count - refused.Length), refused.Select(one => one.Refusal).FirstOrDefault(refusal => !IsTaken(refusal)));
    }

    /// <summary>What the file alone tells: the form of every row, and that no id stands twice.</summary>
    private static List<Candidate> Checked(ImportFile file, Caller caller, List<ImportFault> faults)
    {
        var (mending, lines, candidates) = (new Mending(caller), new Dictionary<string, int>(), new List<Candidate>());
        foreach (var row in file.Rows)
        {
            if (faults.Count >= ImportReport.Most) break;
            var (register, wrong) = mending.Read(row.Json);
            faults.AddRange(wrong.Select(fault => new ImportFault(row.Line, file.FieldOf(fault.Field), fault.Why)));
            if (row.Json.ValueKind != JsonValueKind.Object) continue;
            var (id, why) = IdOf(row.Json);
            if (why is not null) faults.Add(new(row.Line, Columns.Id, why));
            else if (!lines.TryAdd(id!, row.Line)) faults.Add(new(row.Line, Columns.Id, $"stands on line {lines[id!]} too"));
            else candidates.Add(new(row.Line, id!, register));
        }

        return candidates;
    }

    private static (string? Id, string? Why) IdOf(JsonElement row)
    {
        if (!row.TryGetProperty(Columns.Id, out var id) || id.ValueKind == JsonValueKind.Null) return (null, "is missing");
        if (id.ValueKind != JsonValueKind.String) return (null, "is not a string");
        return Enter.FaultOf(id.GetString()!) is { } why ? (null, why) : (id.GetString(), null);
    }

    /// <summary>The ids that are in the catalogue just so already; those that something else has are faults.</summary>
    private async Task<HashSet<string>> There(List<Candidate> candidates, Caller caller, List<ImportFault> faults, CancellationToken cancel)
    {
        var heads = await summaries.Heads([.. candidates.Select(one => FeedId.Project(one.Id))], cancel);
        var existing = candidates.Where(one => heads.ContainsKey(FeedId.Project(one.Id))).ToArray();
        var same = new ConcurrentDictionary<string, bool>();
        await Parallel.ForEachAsync(existing, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, _) => same[one.Id] = one.Register is { } register && await entered.Just(one.Id, caller, register));
        faults.AddRange(existing.Where(one => !same[one.Id]).Select(one => new ImportFault(one.Line, Columns.Id, Taken)));
        return [.. same.Where(one => one.Value).Select(one => one.Key)];
    }

    private static bool IsTaken(Refusal refusal) => refusal is Refusal.CommandReused or Refusal.NotAllowed;
}
