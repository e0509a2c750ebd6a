using System.Buffers.Text;
using System.Net.Mail;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <param name="Party">Id of the party to join. One that does not exist begins with this invitation; its kind follows from the roles.</param>
/// <param name="PartyName">What a party that begins calls itself; without it, its id.</param>
public sealed record InvitationAsked(string Email, string Name, string Party, string[] Roles, string? PartyName = null);

/// <param name="Token">256 random bits, base64url. Shown this once; only its hash is kept.</param>
public sealed record InvitationMade(string Token, DateTimeOffset ExpiresAt);

public sealed record AcceptAsked(string Token, string Password);

public sealed record Accepted(string Id, string Email);

/// <summary>How accounts begin: somebody who may invites, the invited one sets a password.</summary>
public static partial class Invitations
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private const int LongestName = 200;

    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/invitations", Invite).WithName("invite");
        api.MapPost("/invitations/accept", Accept).AllowAnonymous().RequireRateLimiting(Limits.SignIn).WithName("acceptInvitation");
    }

    private static async Task<Results<Created<InvitationMade>, Refuses>> Invite(
        Body<InvitationAsked> body, ClaimsPrincipal user, PeopleDb db, TimeProvider time, CancellationToken cancel)
    {
        var asked = body.Value;
        if (Malformed(asked) is { } invalid) return new Refuses(invalid);
        var roles = RoleNames.Parse(asked.Roles)!.Value;
        var party = await db.Parties.SingleOrDefaultAsync(p => p.Id == asked.Party, cancel);
        if (!await MayInvite(db, user.CallerOf(), asked.Party, party?.Kind ?? RoleNames.KindFor(roles), roles)) return new Refuses(new Refusal.NotAllowed());
        if (Misfit(asked, roles, party) is { } misfit) return new Refuses(misfit);

        if (party is null) db.Add(new Party { Id = asked.Party, Name = asked.PartyName ?? asked.Party, Kind = RoleNames.KindFor(roles)!.Value });
        var token = RandomNumberGenerator.GetBytes(32);
        var invitation = new Invitation
        {
            TokenHash = HashOf(token),
            Email = asked.Email,
            Name = asked.Name,
            PartyId = asked.Party,
            Roles = roles,
            InvitedBy = user.CallerOf().Person.Value,
            ExpiresAt = time.GetUtcNow() + Lasts,
        };
        db.Add(invitation);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created((string?)null, new InvitationMade(Base64Url.EncodeToString(token), invitation.ExpiresAt));
    }

    private static async Task<Results<Ok<Accepted>, Refuses>> Accept(
        Body<AcceptAsked> body, UserManager<Person> people, PeopleDb db, TimeProvider time, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(body.Value.Token), time.GetUtcNow());
        await using var both = await db.Database.BeginTransactionAsync(cancel);
        // One statement decides, so that of two who come at once with the same token one is too late.
        var taken = await db.Invitations.Where(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now), cancel);
        if (taken == 0) return Gone;
        var invitation = await db.Invitations.AsNoTracking().SingleAsync(i => i.TokenHash == hash, cancel);
        if (await CameTooLate(db, invitation, cancel)) return Gone;
        var person = PersonOf(invitation, now);
        var created = await people.CreateAsync(person, body.Value.Password);
        if (!created.Succeeded) return new Refuses(WhyNot(created));
        await both.CommitAsync(cancel);
        return TypedResults.Ok(new Accepted(person.Id, invitation.Email));
    }

    private static Person PersonOf(Invitation invitation, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        UserName = invitation.Email,
        Email = invitation.Email,
        EmailConfirmed = true,
        LockoutEnabled = true,
        Name = invitation.Name,
        PartyId = invitation.PartyId,
        Roles = invitation.Roles,
        JoinedAt = now,
        InvitedBy = invitation.InvitedBy,
    };

    /// <summary>An organiser's invitation is for a company's first delegate: once somebody is there, the company invites its own.</summary>
    private static async Task<bool> CameTooLate(PeopleDb db, Invitation invitation, CancellationToken cancel)
    {
        var inviter = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == invitation.InvitedBy, cancel);
        return inviter is not null && (inviter.Roles & Roles.Admin) == 0 && inviter.PartyId != invitation.PartyId
            && (invitation.Roles & Roles.Delegate) != 0 && await db.Users.AnyAsync(p => p.PartyId == invitation.PartyId, cancel);
    }

    private static async Task<bool> MayInvite(PeopleDb db, Caller caller, string party, PartyKind? kind, Roles roles)
    {
        if (caller.Is(Roles.Admin)) return true;
        if (caller.Kind == PartyKind.Company) return roles == Roles.Delegate && caller.Party.Value == party;
        if (!caller.Is(Roles.Organiser)) return false;
        return (roles == Roles.Observer && kind == PartyKind.Observer)
            || (roles == Roles.Delegate && kind == PartyKind.Company && !await db.Users.AnyAsync(p => p.PartyId == party));
    }

    private static Refusal.Invalid? Malformed(InvitationAsked asked)
    {
        if (asked.Email.Length > 254 || !MailAddress.TryCreate(asked.Email, out var mail) || mail.Address != asked.Email) return new("email", "is not an e-mail address");
        if (string.IsNullOrWhiteSpace(asked.Name) || asked.Name.Length > LongestName) return new("name", "must have 1 to 200 characters");
        if (!Ids().IsMatch(asked.Party) || new PartyId(asked.Party).IsReserved) return new("party", "is not the id of a party");
        if (asked.PartyName is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)) return new("partyName", "must have 1 to 200 characters");
        return RoleNames.Parse(asked.Roles) is null ? new("roles", "must be one or more of admin, organiser, official, delegate, observer") : null;
    }

    private static Refusal.Invalid? Misfit(InvitationAsked asked, Roles roles, Party? party)
    {
        var kind = RoleNames.KindFor(roles);
        if (kind is null && roles != Roles.Admin) return new("roles", "belong to different kinds of parties");
        if (party is null) return kind is null ? new("party", "is not known") : null;
        return kind is null || kind == party.Kind ? null : new("roles", "do not fit the party's kind");
    }

    private static Refusal WhyNot(IdentityResult result) =>
        result.Errors.FirstOrDefault(error => error.Code.StartsWith("Password", StringComparison.Ordinal)) is { } weak
            ? new Refusal.Invalid("password", WhyWeak(weak.Code))
            : new Refusal.AlreadyDone();

    private static string WhyWeak(string code) => code == nameof(IdentityErrorDescriber.PasswordTooShort)
        ? $"has fewer than {PeopleSetup.LeastPassword} characters"
        : $"has fewer than {PeopleSetup.LeastVariety} different characters";

    private static Refuses Gone => new(Problem.Of(new Refusal.NotFound(), StatusCodes.Status410Gone));

    private static string HashOf(ReadOnlySpan<byte> token) => Convert.ToHexStringLower(SHA256.HashData(token));

    // What is no base64url has the hash of nothing that was ever given out.
    private static string HashOf(string token) => Base64Url.IsValid(token) ? HashOf(Base64Url.DecodeFromChars(token)) : "";

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Ids();
}
