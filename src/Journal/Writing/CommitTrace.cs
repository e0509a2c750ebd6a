using System.Diagnostics;

namespace EMiningLive.Journal;

/// <summary>
/// A group commit as a span of the source <c>EMiningLive.Journal</c>, null where nobody listens. It has no parent, for it has many: it links
/// to the commands that shared it, and each of them links to it.
/// </summary>
internal static class CommitTrace
{
    private static readonly ActivitySource Source = new("EMiningLive.Journal");

    public static Activity? Begin(List<PendingBatch> flight)
    {
        if (!Source.HasListeners()) return null;
        var asked = flight.Select(pending => pending.Asked).OfType<Activity>().Distinct().ToArray();
        var span = Source.StartActivity("journal.commit", ActivityKind.Internal, parentContext: default, links: asked.Select(one => new ActivityLink(one.Context)));
        if (span is null) return null;
        foreach (var one in asked) one.AddLink(new ActivityLink(span.Context));
        return span.SetTag("emining.batches", flight.Count).SetTag("emining.entries", flight.Sum(pending => pending.Batch.Rows.Length));
    }
}
