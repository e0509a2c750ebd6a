using System.Text.Json.Serialization;

namespace EMiningLive.Contracts;

/// <summary>An expected no, with what the asker needs to do better. Every one of the contract, "Forms" and "Rooms".</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Invalid), "invalid")]
[JsonDerivedType(typeof(SignedOut), "signedOut")]
[JsonDerivedType(typeof(NotAllowed), "notAllowed")]
[JsonDerivedType(typeof(NotFound), "notFound")]
[JsonDerivedType(typeof(TooManyRequests), "tooManyRequests")]
[JsonDerivedType(typeof(Unavailable), "unavailable")]
[JsonDerivedType(typeof(NotOpen), "notOpen")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(TooLow), "tooLow")]
[JsonDerivedType(typeof(OffStep), "offStep")]
[JsonDerivedType(typeof(WrongCurrency), "wrongCurrency")]
[JsonDerivedType(typeof(NotQualified), "notQualified")]
[JsonDerivedType(typeof(AlreadyDone), "alreadyDone")]
[JsonDerivedType(typeof(CommandReused), "commandReused")]
[JsonDerivedType(typeof(Diverged), "diverged")]
[GenerateSerializer, Immutable, Alias("emining.refusal")]
public abstract record Refusal
{
    /// <summary>The request does not fit its form. <paramref name="Field"/> is a path as sent, e.g. <c>rules.step.value</c>.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.invalid")]
    public sealed record Invalid([property: Id(0)] string Field, [property: Id(1)] string Why) : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.signed-out")]
    public sealed record SignedOut : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.not-allowed")]
    public sealed record NotAllowed : Refusal;

    /// <summary>It is not there, or this person may not see it: the two look alike.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.not-found")]
    public sealed record NotFound : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.too-many-requests")]
    public sealed record TooManyRequests([property: Id(0)] int RetryAfterMs) : Refusal;

    /// <summary>The outcome is unknown. Ask again with the same command id.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.unavailable")]
    public sealed record Unavailable([property: Id(0)] int RetryAfterMs) : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.not-open")]
    public sealed record NotOpen : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.closed")]
    public sealed record Closed : Refusal;

    /// <summary><paramref name="MinNext"/> is the least that would be accepted; null where no amount can be any more.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.too-low")]
    public sealed record TooLow([property: Id(0)] Money? MinNext) : Refusal;

    /// <summary>The amount does not stand on the step grid. <paramref name="Step"/> is the step that holds there.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.off-step")]
    public sealed record OffStep([property: Id(0), JsonConverter(typeof(DecimalTextConverter))] decimal Step) : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.wrong-currency")]
    public sealed record WrongCurrency : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.not-qualified")]
    public sealed record NotQualified : Refusal;

    [GenerateSerializer, Immutable, Alias("emining.refusal.already-done")]
    public sealed record AlreadyDone : Refusal;

    /// <summary>This command id already stands for something else, or for someone else.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.command-reused")]
    public sealed record CommandReused : Refusal;

    /// <summary>The asker knows more than there is: the database was rolled back, or the asker was told lies.</summary>
    [GenerateSerializer, Immutable, Alias("emining.refusal.diverged")]
    public sealed record Diverged([property: Id(0)] long Version, [property: Id(1)] byte[] Head) : Refusal;
}

/// <summary>What came of a command: a <see cref="Receipt"/> or a <see cref="Refused"/>.</summary>
[GenerateSerializer, Immutable, Alias("emining.answer")]
public abstract record Answer;

/// <summary>The proof that a command is durable: the place of its last entry and the head of the chain there.</summary>
[GenerateSerializer, Immutable, Alias("emining.receipt")]
public sealed record Receipt([property: Id(0)] long Seq, [property: Id(1)] DateTimeOffset At, [property: Id(2)] byte[] Head) : Answer;

[GenerateSerializer, Immutable, Alias("emining.refused")]
public sealed record Refused([property: Id(0)] Refusal Refusal) : Answer;
