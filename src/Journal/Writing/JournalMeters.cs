using System.Diagnostics.Metrics;

namespace EMiningLive.Journal;

/// <summary>What operators see of the journal: the meter <c>EMiningLive.Journal</c>.</summary>
internal sealed class JournalMeters
{
    public const string Name = "EMiningLive.Journal";

    private readonly Histogram<double> commitDuration;
    private readonly Histogram<int> commitEntries;
    private readonly UpDownCounter<int> pendingEntries;

    public JournalMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        commitDuration = meter.CreateHistogram<double>("emining.journal.commit.duration", "s", "From sending a group commit to its being durable.");
        commitEntries = meter.CreateHistogram<int>("emining.journal.commit.entries", "{entry}", "Entries in one group commit.");
        pendingEntries = meter.CreateUpDownCounter<int>("emining.journal.pending", "{entry}", "Entries that are not durable yet.");
    }

    public void Committed(int entries, TimeSpan took)
    {
        commitDuration.Record(took.TotalSeconds);
        commitEntries.Record(entries);
    }

    public void Pending(int change) => pendingEntries.Add(change);
}
