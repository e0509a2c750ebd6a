using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Domain;
using EMiningLive.Domain.Chain;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Grains.Ledgers;

/// <summary>
/// The one writer of a feed: decides on commands, chains what follows, and answers when it is durable. It holds two states,
/// <em>tentative</em> (all that is decided) and <em>committed</em> (all that is durable); only the second is ever shown.
/// Not thread-safe: it lives on one scheduler, as a grain does, where its calls may interleave.
/// </summary>
public sealed partial class Ledger<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>For telling other feeds what follows; then the sweep wakes a feed that did not.</summary>
    private static readonly TimeSpan TellWithin = TimeSpan.FromSeconds(10);

    private readonly FeedId feed;
    private readonly ISubject<TState, TCommand, TEvent> subject;
    private readonly LedgerPorts ports;
    private readonly ILedgerOwner<TEvent> owner;
    private readonly ILogger log;
    private readonly Commands commands;
    private readonly Tail<TEvent> tail;
    private readonly Telling<TState, TCommand, TEvent> telling;
    private readonly Salts salts = new();

    private readonly Queue<Pending<TState, TEvent>> pending = new();
    private readonly Dictionary<CommandId, Pending<TState, TEvent>> pendingById = [];
    private Pending<TState, TEvent>? lastPending;
    private Position<TState> tentative;
    private bool dead;

    /// <summary>Until when what follows in other feeds must be told, lest the sweep asks; null where all is told.</summary>
    private DateTimeOffset? owesBy;
    private long lastTold;

    public Ledger(FeedId feed, ISubject<TState, TCommand, TEvent> subject, LedgerPorts ports, Loaded<TState, TEvent> loaded, ILedgerOwner<TEvent> owner, ILogger log)
    {
        (this.feed, this.subject, this.ports, this.owner, this.log) = (feed, subject, ports, owner, log);
        (tentative, Committed, commands, tail) = (loaded.Position, loaded.Position, loaded.Commands, loaded.Tail);
        telling = new(feed, subject, tail);
    }

    /// <summary>All that is durable, and nothing else.</summary>
    public Position<TState> Committed { get; private set; }

    /// <summary>Whether it still is the feed's writer, as far as it knows.</summary>
    public bool IsAlive => !dead;

    /// <summary>Completes when nothing is pending any more, durable or not.</summary>
    public Task Settled { get; private set; } = Task.CompletedTask;

    /// <summary>
    /// Decides on the command and answers when the outcome is durable. The same id again gives the same answer, for ever; only
    /// where the journal has to be asked for an old id there is an await, and after it everything is looked at anew.
    /// </summary>
    public async Task<Answer> Submit(Caller caller, CommandId id, TCommand command)
    {
        using var span = LedgerTrace.Begin(feed);
        var asked = !OnlyTheJournalKnows(caller, id, command) || await Ask(id);
        return span.Answered(asked ? await Consider(caller, id, command) : new Refused(Unknown.Outcome));
    }

    /// <summary>What followed on that seq, from memory; false where memory does not reach back so far.</summary>
    public bool TryRecent(long after, out ImmutableArray<Fact> facts)
    {
        var reaches = tail.Reaches(after);
        facts = reaches ? tail.After(after) : [];
        return reaches;
    }

    /// <summary>What a later activation can start from.</summary>
    public Snapshot Snapshot() =>
        new(subject.Schema, CommandFilter.Form, Committed.Seq, Committed.At, Committed.Hash, subject.Freeze(Committed.State), commands.Filter.Save());

    /// <summary>All is told up to that entry. When the feed is due next, if that is its last.</summary>
    public DateTimeOffset? AllTold(long seq)
    {
        if (seq >= lastTold) owesBy = null;
        return subject.DueAt(tentative.State);
    }

    /// <summary>
    /// Dies where the store holds what this ledger cannot have written: another activation has, or the store was set back. What became
    /// durable since the store was asked, and what is on its way, is its own.
    /// </summary>
    /// <param name="known">What was committed before the store was asked.</param>
    /// <param name="truth">Null when the store knows nothing of the feed.</param>
    public void Compare(Head known, Head? truth)
    {
        var isOurs = truth is null ? known.Version == 0
            : truth.Version == known.Version ? truth.Hash.AsSpan().SequenceEqual(known.Hash)
            : truth.Version > known.Version && truth.Version <= tentative.Seq;
        if (!isOurs) Die(null);
    }

    /// <summary>Ends the ledger: what is pending, and whatever comes, is answered with "unavailable".</summary>
    public void Abandon()
    {
        dead = true;
        while (pending.TryDequeue(out var command)) command.Settle(committed: false);
        pendingById.Clear();
    }

    private bool OnlyTheJournalKnows(Caller caller, CommandId id, TCommand command) =>
        !dead && !pendingById.ContainsKey(id) && commands.MayBeForgotten(id) && subject.Check(tentative.State, caller, command) is null;

    /// <summary>Asks the journal for an old command. False when it cannot say.</summary>
    private async Task<bool> Ask(CommandId id)
    {
        try
        {
            // Off this scheduler: the calls of SQLite block.
            if (await Task.Run(() => ports.Journal.Find(feed, id)) is { } row) commands.Remember(id, row.AsAccepted());
            return true;
        }
        catch (Exception e)
        {
            LogNotRecalled(feed.Traced, e);
            return false;
        }
    }

    /// <summary>Reads the tentative state and enqueues what follows, without an await in between.</summary>
    private Task<Answer> Consider(Caller caller, CommandId id, TCommand command)
    {
        if (dead) return Task.FromResult<Answer>(new Refused(Unknown.Outcome));
        if (subject.Check(tentative.State, caller, command) is { } wrong) return Refuse(wrong);
        var fingerprint = ports.Vault.Fingerprint(caller.Person, subject.Encode(command));
        if (Earlier(id) is { } earlier) return earlier.Accepted.Fits(fingerprint) ? earlier.Answer() : Refuse(new Refusal.CommandReused());
        if (!ports.Writer.ClockTrusted || !ports.Writer.HasRoom) return Task.FromResult<Answer>(new Refused(Unknown.Outcome));
        var at = Now();
        var decision = subject.Decide(tentative.State, caller, id, command, new Moment(at, salts.Next()));
        if (decision.Refusal is { } refusal) return Refuse(refusal);
        return decision.Events.IsEmpty ? WhenDurable(Receipt(tentative)) : Enqueue(id, fingerprint, at, decision.Events);
    }

    private (Accepted Accepted, Func<Task<Answer>> Answer)? Earlier(CommandId id)
    {
        if (pendingById.TryGetValue(id, out var command)) return (command.Accepted, () => command.Then(command.Accepted.Receipt));
        return commands.Find(id) is { } accepted ? (accepted, () => Task.FromResult<Answer>(accepted.Receipt)) : null;
    }

    /// <summary>A refusal holds only if all that it was decided on does.</summary>
    private Task<Answer> Refuse(Refusal refusal) => WhenDurable(new Refused(refusal));

    private Task<Answer> WhenDurable(Answer answer) => pending.Count == 0 ? Task.FromResult(answer) : lastPending!.Then(answer);

    private Task<Answer> Enqueue(CommandId id, byte[] fingerprint, DateTimeOffset at, ImmutableArray<Follows<TEvent>> events)
    {
        var steps = Chain(at, events);
        var accepted = new Accepted(fingerprint, Receipt(steps[^1].After));
        if (steps.FindLast(step => subject.Tells(step.Happened.What)) is { } tells) Owe(tells.Happened);
        var batch = Batch(id, fingerprint, steps);
        var command = new Pending<TState, TEvent>(id, accepted, steps, Append(batch), Forgotten(batch.Opens));
        tentative = steps[^1].After;
        pending.Enqueue(command);
        pendingById.Add(id, command);
        lastPending = command;
        if (pending.Count == 1) Settled = Settle();
        return command.Then(accepted.Receipt);
    }

    private List<Step<TState, TEvent>> Chain(DateTimeOffset at, ImmutableArray<Follows<TEvent>> events)
    {
        var steps = new List<Step<TState, TEvent>>(events.Length);
        var position = tentative;
        foreach (var (who, what) in events)
        {
            var happened = new Happened<TEvent>(position.Seq + 1, at, who, what);
            var entry = HashChain.Link(position.Hash, happened.Seq, at, Wire.Write(who), subject.Encode(what), salts.Next());
            var after = new Position<TState>(subject.Evolve(position.State, happened), entry.Seq, at, entry.Head);
            steps.Add(new(entry, happened, position.State, after));
            position = after;
        }

        return steps;
    }

    /// <summary>Command and fingerprint stand in the last row alone: that row is the command's receipt.</summary>
    private Batch Batch(CommandId id, byte[] fingerprint, List<Step<TState, TEvent>> steps)
    {
        var (last, after, owes) = (steps[^1], steps[^1].After, owesBy);
        return new(
            feed,
            [.. steps.Select(step => step == last ? Row(step, id, fingerprint) : Row(step, null, null))],
            [.. steps.SelectMany(step => subject.Opens(step.Before, step.Happened.What))],
            new(after.Seq, after.Hash, () => new(subject.Summarise(after.State, after.Seq), subject.Readers(after.State), Sooner(subject.DueAt(after.State), owes), subject.Facets(after.State))));
    }

    /// <summary>The entry from which something follows is durable together with the time by which it must be told.</summary>
    private void Owe(Happened<TEvent> happened) => (owesBy, lastTold) = (owesBy ?? happened.At + TellWithin, happened.Seq);

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;

    private Row Row(Step<TState, TEvent> step, CommandId? id, byte[]? fingerprint) =>
        new(step.Entry, id, fingerprint, subject.Sealed(step.Happened.What));

    private Task<Appended> Append(Batch batch)
    {
        try { return ports.Writer.Append(batch); }
        catch (Exception e) { return Task.FromException<Appended>(e); }
    }

    /// <summary>What is opened from before the tail's time, read while the opening is on its way. Who cannot be shown it finds it in the pages.</summary>
    private async Task<ImmutableArray<Row>> Forgotten(ImmutableArray<long> opens)
    {
        ImmutableArray<long> forgotten = [.. opens.Where(seq => !tail.Holds(seq)).TakeLast(Telling<TState, TCommand, TEvent>.MostOpened)];
        if (forgotten.IsEmpty) return [];
        try
        {
            var read = await Task.Run(() => Task.WhenAll(forgotten.Select(seq => ports.Journal.Read(feed, seq - 1, 1))));
            return [.. read.SelectMany(rows => rows)];
        }
        catch (Exception e)
        {
            LogNotShownAgain(feed.Traced, e);
            return [];
        }
    }

    private void Recall(Row row)
    {
        var happened = row.Entry.AsHappened(subject);
        tail.Recall(new(happened, subject.Seen(Committed.State, happened).On(row.Entry), []));
    }

    private async Task Settle()
    {
        try
        {
            while (pending.TryPeek(out var first))
            {
                var durable = await first.Durable();
                if (dead) return;
                if (!durable) { Die(null); return; }
                Commit();
            }
        }
        catch (Exception e)
        {
            // The append may or may not have happened. Only the journal knows.
            Die(e);
        }
    }

    /// <summary>Takes over all that is durable by now: many commits, one notice.</summary>
    private void Commit()
    {
        var durable = new List<Pending<TState, TEvent>>();
        while (pending.TryPeek(out var next) && next.IsCommitted) durable.Add(pending.Dequeue());
        foreach (var row in durable.SelectMany(command => command.Opens)) Recall(row);
        foreach (var command in durable) Remember(command);
        Committed = durable[^1].Steps[^1].After;
        var news = durable.SelectMany(command => command.Steps).Select(step => step.Happened).Where(happened => subject.Tells(happened.What)).ToList();
        if (news.Count > 0) owner.Told(news);
        foreach (var notice in telling.Of([.. durable.SelectMany(command => command.Steps)])) owner.Happened(notice);
        owner.Moved();
        foreach (var command in durable) command.Settle(committed: true);
    }

    private void Remember(Pending<TState, TEvent> command)
    {
        pendingById.Remove(command.Id);
        commands.Add(command.Id, command.Accepted);
    }

    private void Die(Exception? why)
    {
        if (dead) return;
        Abandon();
        owner.Died(why);
    }

    /// <summary>Whole milliseconds, never before the entry before.</summary>
    private DateTimeOffset Now()
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(ports.Time.GetUtcNow().ToUnixTimeMilliseconds());
        return now > tentative.At ? now : tentative.At;
    }

    private static Receipt Receipt(Position<TState> position) => new(position.Seq, position.At, position.Hash);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal could not be asked for an old command of {Feed}.")]
    private partial void LogNotRecalled(string feed, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old entries that {Feed} opened could not be read, to be shown again.")]
    private partial void LogNotShownAgain(string feed, Exception e);
}
