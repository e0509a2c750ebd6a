using System.Collections.Concurrent;
using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Web.Rooms;

/// <summary>
/// This node's commands, a lane for each room: who came first is decided first. Calls to a grain keep no order (a silo takes the
/// messages of one reading last first), so a lane has one call under way, and what comes meanwhile goes together with the next.
/// </summary>
public sealed class Lanes(TimeProvider time)
{
    private readonly ConcurrentDictionary<IRoomGrain, Lane> busy = new();

    /// <summary>Answers when the outcome is durable, refused, or unknown (then it throws what <see cref="Protection.UnknownOutcome"/> knows).</summary>
    public Task<Answer> Submit(IRoomGrain room, Caller caller, CommandId id, RoomCommand command)
    {
        var waiting = new Waiting(new Submission(caller, id, command));
        while (true)
        {
            var lane = busy.GetOrAdd(room, Begin);
            if (lane.TryTake(waiting)) return waiting.Answer;
            Leave(room, lane);
        }
    }

    private Lane Begin(IRoomGrain room) => new(room, time, Leave);

    private void Leave(IRoomGrain room, Lane lane) => busy.TryRemove(KeyValuePair.Create(room, lane));
}

/// <summary>The commands for one room. At its end it leaves: rooms are many, those with a command under way are few.</summary>
internal sealed class Lane(IRoomGrain room, TimeProvider time, Action<IRoomGrain, Lane> leave)
{
    private const int MostAtOnce = 256;

    /// <summary>After this a call is taken for lost, as with its silo, and holds up the next one no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Queue<Waiting> waiting = new();
    private bool begun, over;

    /// <summary>False when the lane has just ended.</summary>
    public bool TryTake(Waiting command)
    {
        lock (waiting)
        {
            if (over) return false;
            waiting.Enqueue(command);
            if (begun) return true;
            begun = true;
        }

        _ = Run();
        return true;
    }

    private async Task Run()
    {
        while (Next() is { Count: > 0 } commands) await Ask(commands).WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        leave(room, this);
    }

    private List<Waiting> Next()
    {
        lock (waiting)
        {
            var next = new List<Waiting>(Math.Min(waiting.Count, MostAtOnce));
            while (next.Count < MostAtOnce && waiting.TryDequeue(out var command)) next.Add(command);
            over = next.Count == 0;
            return next;
        }
    }

    private async Task Ask(List<Waiting> commands)
    {
        try
        {
            var answers = await room.SubmitAll([.. commands.Select(command => command.Asked)]);
            for (var i = 0; i < commands.Count; i++) commands[i].Set(answers[i]);
        }
        catch (Exception lost)
        {
            foreach (var command in commands) command.Fail(lost);
        }
    }
}

/// <summary>A command and the one who waits for its answer.</summary>
internal sealed class Waiting(Submission asked)
{
    private readonly TaskCompletionSource<Answer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Submission Asked => asked;
    public Task<Answer> Answer => answer.Task;

    public void Set(Answer given) => answer.TrySetResult(given);

    public void Fail(Exception reason) => answer.TrySetException(reason);
}
