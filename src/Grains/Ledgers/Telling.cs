using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain;

namespace EMiningLive.Grains.Ledgers;

/// <summary>
/// Turns what became durable into notices: facts in order, what an entry opened directly after it (the 100 latest, contract
/// "Feeds"), and a notice ends where a party's right to the feed does.
/// </summary>
internal sealed class Telling<TState, TCommand, TEvent>(FeedId feed, ISubject<TState, TCommand, TEvent> subject, Tail<TEvent> tail)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    public const int MostOpened = 100;

    public IEnumerable<Notice> Of(IReadOnlyList<Step<TState, TEvent>> steps)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        // Of all steps at once: an opening is rare, and only then it matters which of them it was.
        var opens = !subject.SeenAlike(steps[0].Before, steps[^1].After.State);
        foreach (var step in steps)
        {
            var remembered = Remember(step, opens);
            facts.Add(remembered.Fact);
            facts.AddRange(remembered.Opened);
            if (subject.Ends(step.Before, step.Happened.What) is { } gone) yield return new(feed, facts.DrainToImmutable(), [gone]);
        }

        if (facts.Count > 0) yield return new(feed, facts.DrainToImmutable(), []);
    }

    private Remembered<TEvent> Remember(Step<TState, TEvent> step, bool opens)
    {
        var opened = opens ? tail.Widen(happened => subject.Seen(step.After.State, happened)) : [];
        var fact = subject.Seen(step.After.State, step.Happened).On(step.Entry);
        var remembered = new Remembered<TEvent>(step.Happened, fact, [.. opened.TakeLast(MostOpened)]);
        tail.Add(remembered);
        return remembered;
    }
}
