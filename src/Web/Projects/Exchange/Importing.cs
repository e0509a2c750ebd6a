using System.Collections.Concurrent;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>Checks the projects of a file, and enters them.</summary>
internal sealed class Importing(EnterAll entering, Held held, Entered entered, ISummaries summaries)
{
    private const int AtOnce = 16;
    private const string Taken = "is taken by a project";

    /// <summary>As long as it takes to enter the longest file.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A project of a file; no registration where it has faults of its own.</summary>
    private readonly record struct Candidate(int Line, string Id, Register? Register);

    /// <summary>The report; or the refusal, where others are entering some of them, or nobody knows what came of some.</summary>
    public async Task<(ImportReport Report, Refusal? Refusal)> Run(ImportFile file, Caller caller, bool dryRun, CancellationToken cancel)
    {
        var faults = new List<ImportFault>(file.Faults);
        var candidates = Checked(file, caller, faults);
        ImportReport Report(int now) => new(dryRun, file.Count, now, [.. faults.OrderBy(fault => fault.Line).Take(ImportReport.Most)]);
        if (dryRun || faults.Count > 0) return (Report((await There(candidates, caller, faults, cancel)).Count), null);
        if (await held.Hold([.. candidates.Select(one => one.Id)], Patience, cancel) is not { } holder) return (Report(0), UnknownOutcome.Refusal);
        var (now, refusal) = await EnterHeld(holder, candidates, caller, faults, cancel);
        return (Report(now), refusal);
    }

    /// <summary>How many of them are there now. None is entered where one is taken.</summary>
    private async Task<(int Now, Refusal? Refusal)> EnterHeld(string holder, List<Candidate> candidates, Caller caller, List<ImportFault> faults, CancellationToken cancel)
    {
        HashSet<string> there;
        try { there = await There(candidates, caller, faults, cancel); }
        catch { await held.Release(holder); throw; }
        var missing = candidates.Where(one => !there.Contains(one.Id)).Select(one => new ToEnter(one.Line, one.Id, one.Register!)).ToArray();
        if (faults.Count > 0 || missing.Length == 0)
        {
            await held.Release(holder);
            return (there.Count, null);
        }

        if (await entering.Run(holder, candidates.Count, new(caller, missing)) is not { } refused) return (there.Count, UnknownOutcome.Refusal);
        return (candidates.Count - refused.Length, refused.Select(one => one.Refusal).FirstOrDefault());
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
}
