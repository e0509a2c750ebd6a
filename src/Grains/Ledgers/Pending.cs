using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Grains.Ledgers;

/// <summary>A command that is decided and on its way into the journal.</summary>
internal sealed class Pending<TState, TEvent>(CommandId id, Accepted accepted, IReadOnlyList<Step<TState, TEvent>> steps, Task<Appended> append)
{
    private readonly TaskCompletionSource<bool> durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandId Id => id;
    public Accepted Accepted => accepted;
    public IReadOnlyList<Step<TState, TEvent>> Steps => steps;
    public Task<Appended> Append => append;

    public bool IsCommitted => append.IsCompletedSuccessfully && append.Result == Appended.Committed;

    /// <summary>Gives that answer once this command is durable; if it never will be, nobody knows.</summary>
    public async Task<Answer> Then(Answer answer) => await durable.Task ? answer : new Refused(Unknown.Outcome);

    public void Settle(bool committed) => durable.SetResult(committed);
}

internal static class Unknown
{
    /// <summary>The outcome is unknown, or nothing can be decided now: ask again with the same id after a second.</summary>
    public static readonly Refusal Outcome = new Refusal.Unavailable(1000);
}
