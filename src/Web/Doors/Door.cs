using System.Text.Json;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Doors;

/// <summary>The one way in which what a person sends becomes a command of a feed, over HTTP and hub alike.</summary>
public abstract class Door<TGrain, TCommand>(string kind, CommandReader<TCommand> reader, GrainKind<TGrain> grains, ICommandLimits limits, TimeProvider time)
    where TGrain : class, IFeedGrain
    where TCommand : class
{
    /// <summary>What stands before the slash: <c>rooms</c>.</summary>
    public string Kind => kind;

    public CommandReader<TCommand> Reader => reader;

    protected TimeProvider Time => time;

    /// <summary>A receipt, or the refusal. Never throws for what was sent; an outcome that nobody knows is <see cref="Refusal.Unavailable"/>.</summary>
    public async Task<Answer> Submit(Caller caller, FeedId feed, Reading<JsonElement> command)
    {
        if (limits.TryTake(caller.Person) is { } wait) return new Refused(new Refusal.TooManyRequests(wait));
        if (Find(feed) is not { } grain) return new Refused(new Refusal.NotFound());
        try
        {
            var read = command.Refusal is { } fault ? fault : reader.Read(command.Value);
            var invalid = read.Refusal ?? await Unfit(caller, feed, read.Value!.Command);
            if (invalid is not null) return new Refused((Begins(command.Value) ? null : await Unseen(grain, caller)) ?? invalid);
            return await Ask(grain, feed, caller, read.Value!.Id, read.Value.Command);
        }
        catch (Exception lost) when (UnknownOutcome.Is(lost))
        {
            return new Refused(UnknownOutcome.Refusal);
        }
    }

    /// <summary>The grain of a feed of this kind; null where the name cannot be one, so that no grain is woken for it.</summary>
    public TGrain? Find(FeedId feed) => feed.Kind == kind && Keys.IsOne(feed.Key) ? grains.Grain(feed.Key) : null;

    public TGrain? Find(string id) => Find(new FeedId($"{kind}/{id}"));

    /// <summary>That a feed is not there comes before what is wrong with what was asked: a stranger must not tell the two apart.</summary>
    public async Task<Refusal?> Unseen(TGrain grain, Caller caller) => await time.Persistently(() => grain.IsThereFor(caller)) ? null : new Refusal.NotFound();

    /// <summary>Until there is an answer, or nobody knows.</summary>
    protected virtual Task<Answer> Ask(TGrain grain, FeedId feed, Caller caller, CommandId id, TCommand command) => time.Persistently(() => Send(grain, caller, id, command));

    protected abstract Task<Answer> Send(TGrain grain, Caller caller, CommandId id, TCommand command);

    /// <summary>Whether it asks for the feed's beginning: that there is none is then no reason.</summary>
    protected virtual bool Begins(JsonElement command) => false;

    /// <summary>What only this node can find wrong with a command.</summary>
    protected virtual Task<Refusal.Invalid?> Unfit(Caller caller, FeedId feed, TCommand command) => Task.FromResult<Refusal.Invalid?>(null);
}

/// <summary>The form of what has a feed is called: <c>[a-z0-9][a-z0-9-]{0,63}</c>.</summary>
public static partial class Keys
{
    public const string Wanted = "is not 1 to 64 of a-z, 0-9 and -, beginning with a letter or digit";

    public static bool IsOne(string id) => Form().IsMatch(id);

    /// <summary>The <c>id</c> of a body: as given, or a new one where none is. Null where it is not one.</summary>
    public static string? Of(JsonElement body, TimeProvider time)
    {
        if (!body.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null) return Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
        return id.ValueKind == JsonValueKind.String && IsOne(id.GetString()!) ? id.GetString() : null;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Form();
}
