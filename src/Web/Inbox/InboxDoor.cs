using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Inbox;

/// <summary>The way into inboxes.</summary>
public sealed class InboxDoor(GrainKind<IInboxGrain> inboxes, ICommandLimits limits, TimeProvider time)
    : Door<IInboxGrain, InboxCommand>("inbox", Commands, inboxes, limits, time)
{
    /// <summary>What a party is told is the platform's to tell.</summary>
    public static readonly CommandReader<InboxCommand> Commands = new(typeof(Notify), typeof(NothingOfInbox));

    protected override Task<Answer> Send(IInboxGrain grain, Caller caller, CommandId id, InboxCommand command) => grain.Submit(caller, id, command);
}
