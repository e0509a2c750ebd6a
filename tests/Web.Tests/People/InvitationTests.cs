using System.Net;
using System.Net.Http.Json;
using EMiningLive.Web.People;
using EMiningLive.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.People;

public sealed class InvitationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Password = "a-long-pass-phrase";
    private static int count;

    private RunningApp App => shared.App;

    [Theory]
    [InlineData("admin", "authority", "official", 201)]
    [InlineData("admin", "organiser", "organiser", 201)]
    [InlineData("admin", "organiser", "admin", 201)]
    [InlineData("admin", "heding", "delegate", 201)]
    [InlineData("organiser", "observer", "observer", 201)]
    [InlineData("organiser", "new-company-1", "delegate", 201)]
    [InlineData("organiser", "heding", "delegate", 403)]
    [InlineData("organiser", "authority", "official", 403)]
    [InlineData("organiser", "organiser", "organiser", 403)]
    [InlineData("organiser", "organiser", "admin", 403)]
    [InlineData("official", "authority", "official", 403)]
    [InlineData("official", "observer", "observer", 403)]
    [InlineData("heding", "heding", "delegate", 201)]
    [InlineData("heding", "beiling", "delegate", 403)]
    [InlineData("heding", "heding", "official", 403)]
    [InlineData("observer", "observer", "observer", 403)]
    public async Task Who_may_invite_whom(string by, string party, string role, int status)
    {
        using var client = await App.As(by);
        using var answer = await client.PostAsJsonAsync("/api/invitations", new { email = NextEmail(), name = "A Person", party, roles = new[] { role } });
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_invited_delegate_sets_a_password_signs_in_and_is_seen_by_colleagues()
    {
        using var heding = await App.As("heding");
        var email = NextEmail();
        var token = await Invite(heding, email, "heding");
        using var nobody = App.Nobody();
        using var accepted = await nobody.PostAsJsonAsync("/api/invitations/accept", new { token, password = Password });
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        using var login = await nobody.PostAsJsonAsync("/api/auth/login", new { email, password = Password });
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        var id = (await accepted.Json())["id"]!.GetValue<string>();
        var colleague = (await heding.Get("/api/people")).AsArray().Single(person => person!["id"]!.GetValue<string>() == id)!;
        Assert.Equal("heding", colleague["invitedBy"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_used_an_unknown_and_an_expired_token_are_gone()
    {
        using var heding = await App.As("heding");
        using var nobody = App.Nobody();
        var used = await Invite(heding, NextEmail(), "heding");
        await nobody.PostAsJsonAsync("/api/invitations/accept", new { token = used, password = Password });
        var expired = await Invite(heding, NextEmail(), "heding");
        await Expire();
        foreach (var token in new[] { used, expired, "never-was", "not base64 at all" })
            Assert.Equal((HttpStatusCode.Gone, "notFound"), await nobody.PostAsJsonAsync("/api/invitations/accept", new { token, password = Password }).Answers());
    }

    [Fact]
    public async Task Of_many_who_come_at_once_with_one_token_one_gets_in()
    {
        using var heding = await App.As("heding");
        using var nobody = App.Nobody();
        var token = await Invite(heding, NextEmail(), "heding");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => nobody.PostAsJsonAsync("/api/invitations/accept", new { token, password = Password })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
    }

    [Fact]
    public async Task A_weak_password_does_not_use_the_invitation_up()
    {
        using var heding = await App.As("heding");
        using var nobody = App.Nobody();
        var token = await Invite(heding, NextEmail(), "heding");
        using var weak = await nobody.PostAsJsonAsync("/api/invitations/accept", new { token, password = "short" });
        var problem = await weak.Json();
        Assert.Equal("password", problem["refusal"]!["field"]!.GetValue<string>());
        Assert.Equal("password has fewer than 12 characters.", problem["title"]!.GetValue<string>());
        using var strong = await nobody.PostAsJsonAsync("/api/invitations/accept", new { token, password = Password });
        Assert.Equal(HttpStatusCode.OK, strong.StatusCode);
    }

    [Fact]
    public async Task The_second_delegate_is_not_the_organisers_to_invite()
    {
        using var organiser = await App.As("organiser");
        using var nobody = App.Nobody();
        var first = await Invite(organiser, NextEmail(), "new-company-2");
        var second = await Invite(organiser, NextEmail(), "new-company-2");
        using var came = await nobody.PostAsJsonAsync("/api/invitations/accept", new { token = first, password = Password });
        Assert.Equal(HttpStatusCode.OK, came.StatusCode);
        using var late = await nobody.PostAsJsonAsync("/api/invitations/accept", new { token = second, password = Password });
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
    }

    [Theory]
    [InlineData("""{"email":"x","name":"A","party":"heding","roles":["delegate"]}""", "email")]
    [InlineData("""{"email":"x@y.example","name":"","party":"heding","roles":["delegate"]}""", "name")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"He Ding","roles":["delegate"]}""", "party")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"system","roles":["delegate"]}""", "party")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"heding","roles":[]}""", "roles")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"heding","roles":["king"]}""", "roles")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"heding","roles":["official"]}""", "roles")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"nowhere","roles":["admin"]}""", "party")]
    [InlineData("""{"email":"x@y.example","name":"A","party":"heding","roles":["delegate"],"role":"x"}""", "role")]
    [InlineData("""{"email":"x@y.example","party":"heding","roles":["delegate"]}""", "name")]
    public async Task What_does_not_fit_names_its_field(string body, string field)
    {
        using var admin = await App.As("admin");
        using var answer = await admin.PostAsync("/api/invitations", new StringContent(body, null, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Json())["refusal"]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_a_token_only_the_hash_is_stored_and_nothing_is_logged()
    {
        using var heding = await App.As("heding");
        var token = await Invite(heding, NextEmail(), "heding");
        await using var scope = App.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<PeopleDb>().Invitations.AsNoTracking().ToArrayAsync();
        Assert.DoesNotContain(stored, invitation => invitation.TokenHash.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(token, App.Log.Text);
        Assert.DoesNotContain(Password, App.Log.Text);
        Assert.DoesNotContain(RunningApp.Password, App.Log.Text);
        Assert.DoesNotContain(await App.TokenOf("heding"), App.Log.Text);
    }

    private static string NextEmail() => $"person{Interlocked.Increment(ref count)}@invited.example";

    private static async Task<string> Invite(HttpClient by, string email, string party)
    {
        using var answer = await by.PostAsJsonAsync("/api/invitations", new { email, name = "A Person", party, roles = new[] { "delegate" } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Json())["token"]!.GetValue<string>();
    }

    private async Task Expire()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleDb>().Invitations.Where(i => i.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1)));
    }
}
