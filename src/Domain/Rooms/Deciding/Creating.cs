using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>A room begins.</summary>
internal static class Creating
{
    /// <summary>
    /// Who may not create is told so before the id of the room is looked at, and so is who may not see the room that has it: neither
    /// learns that it is there.
    /// </summary>
    public static Refusal? NotAllowed(RoomState room, Caller caller, CreateRoom create) =>
        MayCreate(caller, create.Kind) && (!room.Exists || room.Sees(caller) is not null) ? null : new Refusal.NotAllowed();

    /// <summary>A creation that is repeated never gets here: its id answers. Whoever else asks for a room that is there reused its id.</summary>
    public static Decision<RoomEvent> Decide(in Asking asking, CreateRoom create)
    {
        if (asking.Room.Exists) return new Refusal.CommandReused();
        if (create.Kind != Kinds.Auction) return asking.Then(Created(asking, create, new Rules()));

        var rules = Presets.Fill(create.Rules!);
        if (RulesForm.Late(rules, asking.At) is { } late) return late;
        return create.Rules!.Reserve is { } reserve
            ? asking.Then(Created(asking, create, rules), new ReserveSealed(new Money(reserve.Amount, rules.Currency!)))
            : asking.Then(Created(asking, create, rules));
    }

    private static bool MayCreate(Caller caller, string kind) =>
        caller.Is(Roles.Official) || (kind == Kinds.Meeting && caller.Is(Roles.Organiser));

    private static RoomCreated Created(in Asking asking, CreateRoom create, Rules rules) =>
        new(create.Kind, create.Title, create.Project, rules, asking.Caller.Party);
}
