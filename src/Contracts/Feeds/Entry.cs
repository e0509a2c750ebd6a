using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Feeds;

/// <summary>One fact as it is stored and hashed: its place, who caused it, what happened; whole, so never for a viewer.</summary>
/// <param name="Seq">1, 2, 3 … within its feed, without a gap.</param>
/// <param name="At">Whole milliseconds UTC, never earlier than the entry before.</param>
/// <param name="Who">UTF-8 JSON of <see cref="Feeds.Who"/>, exactly the bytes that were hashed.</param>
/// <param name="What">UTF-8 JSON of the event, exactly the bytes that were hashed.</param>
/// <param name="WhoSalt">16 bytes.</param>
/// <param name="WhatSalt">16 bytes.</param>
/// <param name="WhoHash">SHA-256, 32 bytes.</param>
/// <param name="WhatHash">SHA-256, 32 bytes.</param>
/// <param name="Head">The chain's head after this entry, 32 bytes.</param>
[GenerateSerializer, Immutable, Alias("emining.entry")]
public sealed record Entry(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] byte[] Who,
    [property: Id(3)] byte[] What,
    [property: Id(4)] byte[] WhoSalt,
    [property: Id(5)] byte[] WhatSalt,
    [property: Id(6)] byte[] WhoHash,
    [property: Id(7)] byte[] WhatHash,
    [property: Id(8)] byte[] Head);

/// <summary>In whose name an entry stands.</summary>
[GenerateSerializer, Immutable, Alias("emining.who")]
public sealed record Who(
    [property: Id(0)] PartyId Party,
    [property: Id(1)] PersonId Person,
    [property: Id(2)] CommandId Command);

/// <summary>From where a person looks at a feed: <c>host</c>, <c>party:ID</c> or <c>observer</c>.</summary>
[GenerateSerializer, Immutable, Alias("emining.viewpoint")]
public readonly record struct Viewpoint([property: Id(0)] ViewpointKind Kind, [property: Id(1)] PartyId Party)
{
    public override string ToString() => Kind switch
    {
        ViewpointKind.Host => "host",
        ViewpointKind.Party => $"party:{Party}",
        _ => "observer",
    };
}

public enum ViewpointKind
{
    Observer,
    Party,
    Host,
}

/// <summary>Who may see one part of an entry: everyone in the feed, or the host and/or one party.</summary>
[GenerateSerializer, Immutable, Alias("emining.audience")]
public readonly record struct Audience([property: Id(0)] bool Everyone, [property: Id(1)] bool Host, [property: Id(2)] PartyId? Party)
{
    public static readonly Audience All = new(true, true, null);
    public static readonly Audience HostAlone = new(false, true, null);
    public static Audience Only(PartyId party) => new(false, false, party);
    public static Audience HostAnd(PartyId party) => new(false, true, party);

    /// <summary>Whether someone at that viewpoint sees it. The host's own party matches by name too, for what is said inside it.</summary>
    public bool Admits(Viewpoint viewpoint) =>
        Everyone
        || (Host && viewpoint.Kind == ViewpointKind.Host)
        || (Party is { } party && viewpoint.Party == party && viewpoint.Kind != ViewpointKind.Observer);
}

/// <summary>An entry with who may see its two parts at present: what travels inside the platform; the edge cuts it to a viewpoint.</summary>
[GenerateSerializer, Immutable, Alias("emining.fact")]
public sealed record Fact(
    [property: Id(0)] Entry Entry,
    [property: Id(1)] Audience WhoFor,
    [property: Id(2)] Audience WhatFor);

/// <summary>One entry as one viewer sees it (contract, "Feeds"): a part that is sealed is null with its salt, its hash is always there.</summary>
public sealed record Frame(
    long Seq,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Who,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? What,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] byte[]? WhoSalt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] byte[]? WhatSalt,
    byte[] WhoHash,
    byte[] WhatHash,
    byte[] Head);

/// <summary>How far a feed has come: the seq of its last committed entry and the head of its chain there.</summary>
[GenerateSerializer, Immutable, Alias("emining.head")]
public sealed record Head([property: Id(0)] long Version, [property: Id(1)] byte[] Hash);

/// <summary>A run of facts in order, as read from the journal for one viewer.</summary>
/// <param name="Facts">At most the limit that was asked for.</param>
/// <param name="Head">The committed head when it was read; there is more while the last fact's seq is below its version.</param>
[GenerateSerializer, Immutable, Alias("emining.page")]
public sealed record Page(
    [property: Id(0)] Viewpoint Viewpoint,
    [property: Id(1)] ImmutableArray<Fact> Facts,
    [property: Id(2)] Head Head);
