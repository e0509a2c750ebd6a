using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EMiningLive.Web.People;

/// <summary>Accounts, parties and invitations, in the same file or database as the journal. Times are whole milliseconds.</summary>
public sealed class PeopleDb(DbContextOptions<PeopleDb> options) : IdentityUserContext<Person>(options)
{
    public DbSet<Party> Parties => Set<Party>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<UsedOnce> UsedOnce => Set<UsedOnce>();

    public DbSet<WrongSignIns> WrongSignIns => Set<WrongSignIns>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasOne(p => p.Party).WithMany().HasForeignKey(p => p.PartyId).IsRequired().OnDelete(DeleteBehavior.Restrict);
            person.HasIndex(p => p.NormalizedEmail).IsUnique().HasDatabaseName("people_email");
            person.HasIndex(p => p.NormalizedUserName).IsUnique().HasDatabaseName("people_user_name");
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("person_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("person_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("person_tokens");
        builder.Entity<Party>().ToTable("parties").Property(p => p.Kind).HasConversion<string>();
        builder.Entity<EndedSession>().ToTable("ended_sessions").HasKey(s => s.Id);
        builder.Entity<UsedOnce>(used =>
        {
            used.ToTable("used_once").HasKey(u => u.Id);
            used.HasIndex(u => u.At);
        });
        builder.Entity<WrongSignIns>(wrong =>
        {
            wrong.ToTable("wrong_sign_ins").HasKey(w => new { w.Account, w.Address });
            wrong.HasIndex(w => w.Since);
        });
        builder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations").HasKey(i => i.TokenHash);
            invitation.HasOne<Party>().WithMany().HasForeignKey(i => i.PartyId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
}
