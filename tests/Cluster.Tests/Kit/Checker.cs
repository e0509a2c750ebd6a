namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>What is wrong with a journal; nothing is what a test wants.</summary>
/// <param name="Kind">lost, doubled, refusedButPresent, invented, order, scattered, gap or chain.</param>
public sealed record Fault(string Kind, string What);

/// <summary>Holds a journal against what everyone was told. Pure.</summary>
public static class Checker
{
    /// <param name="history">All commands that were sent to the feed by those parties.</param>
    /// <param name="journal">All entries, in order.</param>
    public static IReadOnlyList<Fault> Check(IReadOnlyCollection<Operation> history, IReadOnlyList<StoredEntry> journal)
    {
        var caused = journal.GroupBy(entry => entry.Command).ToDictionary(group => group.Key, group => group.ToList());
        return
        [
            .. Chain(journal),
            .. history.Where(operation => operation.Outcome == Outcome.Ok).SelectMany(operation => Kept(operation, caused.GetValueOrDefault(operation.Id))),
            .. history.Where(operation => operation.Outcome == Outcome.Refused && caused.ContainsKey(operation.Id))
                .Select(operation => new Fault("refusedButPresent", $"{operation}")),
            .. Doubled(history, journal, caused),
            .. Invented(history, journal),
            .. Order(history),
        ];
    }

    /// <summary>Seqs without a gap; times that never go back.</summary>
    private static IEnumerable<Fault> Chain(IReadOnlyList<StoredEntry> journal)
    {
        for (var i = 0; i < journal.Count; i++)
        {
            if (journal[i].Seq != i + 1) { yield return new("gap", $"at {i + 1} stands {journal[i].Seq}"); yield break; }
            if (i > 0 && journal[i].At < journal[i - 1].At) yield return new("order", $"entry {i + 1} is older than the one before");
        }
    }

    private static IEnumerable<Fault> Kept(Operation operation, List<StoredEntry>? entries)
    {
        if (entries?.SingleOrDefault(entry => entry.IsReceipt) is not { } receipt) yield return new("lost", $"{operation}");
        else if (receipt.Seq != operation.Seq || receipt.Head != operation.Head) yield return new("lost", $"{operation} stands at {receipt.Seq} with another head");
    }

    /// <summary>One command is one run of entries with one time and one receipt, and its content stands once.</summary>
    private static IEnumerable<Fault> Doubled(IReadOnlyCollection<Operation> history, IReadOnlyList<StoredEntry> journal, Dictionary<Guid, List<StoredEntry>> caused)
    {
        var known = history.DistinctBy(operation => operation.Id).ToDictionary(operation => operation.Id);
        foreach (var (id, entries) in caused.Where(group => known.ContainsKey(group.Key)))
        {
            if (entries.Count(entry => entry.IsReceipt) != 1) yield return new("doubled", $"{id} has {entries.Count(entry => entry.IsReceipt)} receipts");
            if (entries[^1].Seq - entries[0].Seq + 1 != entries.Count || entries.Any(entry => entry.At != entries[0].At)) yield return new("scattered", $"{id}");
        }

        var marks = history.Select(operation => operation.Mark).ToHashSet();
        foreach (var twice in journal.Select(entry => Mark(entry, marks)).OfType<string>().GroupBy(mark => mark).Where(group => group.Count() > 1))
            yield return new("doubled", $"{twice.Key} stands {twice.Count()} times");
    }

    /// <summary>Nothing stands there in the name of those parties that none of them asked for.</summary>
    private static IEnumerable<Fault> Invented(IReadOnlyCollection<Operation> history, IReadOnlyList<StoredEntry> journal)
    {
        var (ids, parties) = (history.Select(operation => operation.Id).ToHashSet(), history.Select(operation => operation.Party).ToHashSet());
        return journal.Where(entry => parties.Contains(entry.Party) && !ids.Contains(entry.Command)).Select(entry => new Fault("invented", $"{entry}"));
    }

    /// <summary>What was answered before something else was asked stands before it.</summary>
    private static IEnumerable<Fault> Order(IReadOnlyCollection<Operation> history)
    {
        var accepted = history.Where(operation => operation.Outcome == Outcome.Ok).ToList();
        var ended = accepted.OrderBy(operation => operation.Ended).ToList();
        var (next, highest) = (0, 0L);
        foreach (var operation in accepted.OrderBy(operation => operation.Began))
        {
            for (; next < ended.Count && ended[next].Ended < operation.Began; next++) highest = Math.Max(highest, ended[next].Seq);
            if (operation.Seq < highest) yield return new("order", $"{operation} began when {highest} was already answered");
        }
    }

    /// <summary>The mark of the operation whose content this is.</summary>
    private static string? Mark(StoredEntry entry, HashSet<string> marks)
    {
        using var json = System.Text.Json.JsonDocument.Parse(entry.What);
        return MarkOf(json.RootElement) is { } mark && marks.Contains(mark) ? mark : null;
    }

    private static string? MarkOf(System.Text.Json.JsonElement what) => what.GetProperty("type").GetString() switch
    {
        "bidPlaced" => $"bid {what.GetProperty("amount").GetProperty("amount").GetString()}",
        "said" => what.GetProperty("text").GetProperty("text").GetString(),
        _ => null,
    };
}
