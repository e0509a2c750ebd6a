using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Rooms;

/// <summary>The way into rooms.</summary>
public sealed class RoomDoor(GrainKind<IRoomGrain> rooms, ICommandLimits limits, IColleagues colleagues, IPartyDirectory directory, TimeProvider time, Lanes lanes)
    : Door<IRoomGrain, RoomCommand>("rooms", Commands, rooms, limits, time)
{
    /// <summary>A room's beginning has an address of its own; time, outages and what the register says are the system's to tell.</summary>
    public static readonly CommandReader<RoomCommand> Commands = new(typeof(CreateRoom), typeof(TimeCame), typeof(OutageEnded), typeof(NoteRegister));

    protected override Task<Answer> Send(IRoomGrain grain, Caller caller, CommandId id, RoomCommand command) => lanes.Submit(grain, caller, id, command);

    // Who there is, and whose person somebody is, is known here alone: rooms know ids.
    protected override async Task<Refusal.Invalid?> Unfit(Caller caller, FeedId feed, RoomCommand command) => command switch
    {
        Admit { As: Places.Bidder } admit => await directory.NoCompany("party", admit.Party),
        Admit admit => await directory.NoParty("party", admit.Party),
        Appoint appoint when !await colleagues.AreOf(caller.Party, appoint.Person) => new("person", "is not of your party"),
        _ => null,
    };
}
