using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Grains.Ledgers;

/// <summary>A command that is decided and on its way into the journal.</summary>
/// <param name="opens">Rows from before the tail's time that it opens, to be shown again; rarely any.</param>
internal sealed class Pending<TState, TEvent>(
    CommandId id, Accepted accepted, IReadOnlyList<Step<TState, TEvent>> steps, Task<Appended> append, Task<ImmutableArray<Row>> opens)
{
    private readonly TaskCompletionSource<bool> durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandId Id => id;
    public Accepted Accepted => accepted;
    public IReadOnlyList<Step<TState, TEvent>> Steps => steps;
    public ImmutableArray<Row> Opens => opens.Result;

    /// <summary>Whether it can be taken over at once.</summary>
    public bool IsCommitted => append.IsCompletedSuccessfully && append.Result == Appended.Committed && opens.IsCompletedSuccessfully;

    /// <summary>Whether it became durable. Faults when nobody knows.</summary>
    public async Task<bool> Durable()
    {
        var outcome = await append;
        await opens;
        return outcome == Appended.Committed;
    }

    /// <summary>Gives that answer once this command is durable; if it never will be, nobody knows.</summary>
    public async Task<Answer> Then(Answer answer) => await durable.Task ? answer : new Refused(Unknown.Outcome);

    public void Settle(bool committed) => durable.SetResult(committed);
}

internal static class Unknown
{
    /// <summary>The outcome is unknown, or nothing can be decided now: ask again with the same id after a second.</summary>
    public static readonly Refusal Outcome = new Refusal.Unavailable(1000);
}
