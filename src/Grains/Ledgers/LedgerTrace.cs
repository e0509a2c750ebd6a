using System.Diagnostics;
using EMiningLive.Contracts;

namespace EMiningLive.Grains.Ledgers;

/// <summary>From the decision on a command to its answer, as a span of the source <c>EMiningLive.Ledger</c>; null where nobody listens.</summary>
internal static class LedgerTrace
{
    private static readonly ActivitySource Source = new("EMiningLive.Ledger");

    public static Activity? Begin(FeedId feed) => Source.StartActivity("ledger.submit")?.SetTag("emining.feed", feed.Traced);

    /// <summary>Says whether, never what: the amount in a refusal is as secret as the state that it was decided on.</summary>
    public static Answer Answered(this Activity? span, Answer answer)
    {
        if (span is null) return answer;
        if (answer is Receipt receipt) span.SetTag("emining.seq", receipt.Seq);
        else if (answer is Refused refused) span.SetTag("emining.refusal", refused.Refusal.Name());
        return answer;
    }
}
