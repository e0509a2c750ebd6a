using EMiningLive.Contracts.People;
using Microsoft.AspNetCore.Identity;

namespace EMiningLive.Web.People;

/// <summary>An account: a person of one party. Signs in by e-mail; its id is opaque and stands in records for ever.</summary>
public sealed class Person : IdentityUser
{
    public required string Name { get; set; }

    public required string PartyId { get; set; }

    public Party? Party { get; set; }

    public Roles Roles { get; set; }

    /// <summary><c>en</c>, <c>zh</c> or <c>ur</c>.</summary>
    public string Language { get; set; } = Languages.Default;

    /// <summary>Stands in every session; a new one ends them all. Not Identity's security stamp: that changes with a second factor too.</summary>
    public string SessionStamp { get; set; } = Guid.NewGuid().ToString("N");

    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>Person id of who invited; null for those of the deployment itself.</summary>
    public string? InvitedBy { get; set; }
}

/// <summary>A company, authority, organiser or observer.</summary>
public sealed class Party
{
    public required string Id { get; set; }

    /// <summary>As it calls itself, in any script.</summary>
    public required string Name { get; set; }

    public PartyKind Kind { get; set; }
}

/// <summary>A place in a party that waits for its person. Of the token only the hash is known here.</summary>
public sealed class Invitation
{
    /// <summary>SHA-256 of the token's bytes, lower-case hex.</summary>
    public required string TokenHash { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public required string PartyId { get; set; }

    public Roles Roles { get; set; }

    public required string InvitedBy { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A session that was signed out before its time. Kept until its last token has expired.</summary>
public sealed class EndedSession
{
    public required string Id { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>The languages of the platform.</summary>
public static class Languages
{
    public const string Default = "en";

    public static bool Knows(string language) => language is "en" or "zh" or "ur";
}
