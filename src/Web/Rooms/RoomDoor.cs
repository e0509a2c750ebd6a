using System.Text.Json;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Rooms;

/// <summary>The one way in which what a person sends becomes a room's command, over HTTP and hub alike.</summary>
public sealed partial class RoomDoor(GrainKind<IRoomGrain> rooms, ICommandLimits limits, IColleagues colleagues, TimeProvider time, Lanes lanes)
{
    /// <summary>A receipt, or the refusal. Never throws for what was sent; an outcome that nobody knows is <see cref="Refusal.Unavailable"/>.</summary>
    public async Task<Answer> Submit(Caller caller, FeedId feed, Reading<JsonElement> command)
    {
        if (limits.TryTake(caller.Person) is { } wait) return new Refused(new Refusal.TooManyRequests(wait));
        if (Find(feed) is not { } room) return new Refused(new Refusal.NotFound());
        try
        {
            var read = command.Refusal is { } fault ? fault : CommandReader.Read(command.Value);
            var invalid = read.Refusal ?? await Stranger(caller, read.Value!.Command);
            if (invalid is not null) return new Refused(await Unseen(room, caller) ?? invalid);
            return await time.Persistently(() => lanes.Submit(room, caller, read.Value!.Id, read.Value.Command));
        }
        catch (Exception lost) when (UnknownOutcome.Is(lost))
        {
            return new Refused(UnknownOutcome.Refusal);
        }
    }

    /// <summary>The grain of a feed of rooms; null where the name cannot be one, so that no grain is woken for it.</summary>
    public IRoomGrain? Find(FeedId feed) => feed.Kind == "rooms" && IsRoomId(feed.Key) ? rooms.Grain(feed.Key) : null;

    public IRoomGrain? Find(string id) => Find(FeedId.Room(id));

    public static bool IsRoomId(string id) => Ids().IsMatch(id);

    // That a room is not there comes before what is wrong with the command: a stranger must not tell the two apart.
    private async Task<Refusal?> Unseen(IRoomGrain room, Caller caller) => (await time.Persistently(() => room.View(caller)) as RoomNotSeen)?.Refusal;

    // Whose person it is, is known here alone: rooms know parties.
    private async Task<Refusal.Invalid?> Stranger(Caller caller, RoomCommand command) =>
        command is Appoint appoint && !await colleagues.AreOf(caller.Party, appoint.Person) ? new("person", "is not of your party") : null;

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Ids();
}
