using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.People;

/// <summary>What a party is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind
{
    [JsonStringEnumMemberName("authority")] Authority,
    [JsonStringEnumMemberName("company")] Company,
    [JsonStringEnumMemberName("organiser")] Organiser,
    [JsonStringEnumMemberName("observer")] Observer,
}

/// <summary>What a person may be. A role alone opens no room; the party's place in the room does.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Admin = 1,
    Organiser = 2,
    Official = 4,
    Delegate = 8,
    Observer = 16,
}

/// <summary>Who asks: a person of a party, as the edge has authenticated them.</summary>
[GenerateSerializer, Immutable, Alias("emining.caller")]
public sealed record Caller(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] PartyId Party,
    [property: Id(2)] PartyKind Kind,
    [property: Id(3)] Roles Roles)
{
    /// <summary>Timers, outages and the sweep act as this caller. No account can have its ids.</summary>
    public static readonly Caller System = new(PersonId.System, PartyId.System, PartyKind.Authority, Roles.None);

    /// <summary>Whoever is not signed in. No account can have its ids.</summary>
    public static readonly Caller Public = new(PersonId.Of("public"), PartyId.Public, PartyKind.Observer, Roles.None);

    public bool Is(Roles role) => (Roles & role) != 0;

    /// <summary>Who runs the platform and nothing on it: a role of accounts, not of rooms.</summary>
    public bool IsAdminAlone => Roles == Roles.Admin;

    public bool IsSystem => Party == PartyId.System;
}
