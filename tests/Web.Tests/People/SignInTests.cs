using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EMiningLive.Contracts;
using EMiningLive.Web.People;
using EMiningLive.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.People;

public sealed class SignInTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task A_program_signs_in_for_tokens_and_learns_who_it_is()
    {
        using var client = await App.As("heding");
        var me = await client.Get("/api/me");
        Assert.Equal("heding", me["id"]!.GetValue<string>());
        Assert.Equal("company", me["party"]!["kind"]!.GetValue<string>());
        Assert.Equal("delegate", me["roles"]![0]!.GetValue<string>());
        Assert.Equal("en", me["language"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_browser_gets_a_cookie_that_scripts_cannot_read_and_other_sites_do_not_send()
    {
        using var client = App.Nobody();
        using var answer = await client.PostAsJsonAsync("/api/auth/login?useCookies=true", new { email = "heding@demo.example", password = RunningApp.Password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("accessToken", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("heding@demo.example", "wrong-password")]
    [InlineData("nobody@demo.example", RunningApp.Password)]
    public async Task A_wrong_password_and_an_unknown_account_look_alike(string email, string password)
    {
        using var client = App.Nobody();
        using var answer = await client.PostAsJsonAsync("/api/auth/login", new { email, password });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"type":"urn:emining:refusal:signedOut","title":"Nobody is signed in, or the sign-in did not succeed.","status":401,"refusal":{"type":"signedOut"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens_of_the_same_session()
    {
        using var client = App.Nobody();
        using var login = await client.PostAsJsonAsync("/api/auth/login", new { email = "makran@demo.example", password = RunningApp.Password });
        var tokens = await login.Json();
        Assert.Equal(3600, tokens["expiresIn"]!.GetValue<long>());
        using var again = await client.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = tokens["refreshToken"]!.GetValue<string>() });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await again.Json())["accessToken"]!.GetValue<string>());
        Assert.Equal("makran", (await client.Get("/api/me"))["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refresh_token_is_used_once_and_a_copy_that_comes_later_ends_the_session()
    {
        using var client = App.Nobody();
        async Task<HttpResponseMessage> Refresh(string token) => await client.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = token });
        using var login = await client.PostAsJsonAsync("/api/auth/login", new { email = "makran@demo.example", password = RunningApp.Password });
        var first = (await login.Json())["refreshToken"]!.GetValue<string>();
        using var once = await Refresh(first);
        using var twice = await Refresh(first);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (once.StatusCode, twice.StatusCode));

        await UsedLongAgo();
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await Refresh(first).Answers());
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await Refresh((await once.Json())["refreshToken"]!.GetValue<string>()).Answers());
    }

    [Fact]
    public async Task A_code_of_an_authenticator_app_is_used_once()
    {
        using var client = await App.As("official2");
        var off = await (await client.PostAsJsonAsync("/api/auth/2fa", new { })).Json();
        var (key, now) = (off["sharedKey"]!.GetValue<string>(), DateTimeOffset.UtcNow);
        using var on = await client.PostAsJsonAsync("/api/auth/2fa", new { enable = true, twoFactorCode = Totp.Code(key, now) });
        Assert.Equal(HttpStatusCode.OK, on.StatusCode);
        async Task<HttpStatusCode> Login(string code) =>
            (await client.PostAsJsonAsync("/api/auth/login", new { email = "official2@demo.example", password = RunningApp.Password, twoFactorCode = code })).StatusCode;
        var next = Totp.Code(key, now.AddSeconds(30));
        Assert.Equal(HttpStatusCode.Unauthorized, await Login(Totp.Code(key, now)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [await Login(next), await Login(next), await Login($" +{next} ")]);
    }

    [Fact]
    public async Task Whether_to_use_cookies_is_yes_or_no()
    {
        using var client = App.Nobody();
        using var answer = await client.PostAsJsonAsync("/api/auth/login?useCookies=banana", new { email = "heding@demo.example", password = RunningApp.Password });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("useCookies", (await answer.Json())["refusal"]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refresh_token_that_is_none_is_refused()
    {
        using var client = App.Nobody();
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await client.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = "abc" }).Answers());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copy_of_its_token()
    {
        var token = await App.TokenOf("sulaiman");
        using var client = App.Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await client.Get("/api/me");
        using var gone = await client.PostAsync("/api/auth/logout", null);
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await client.GetAsync("/api/me").Answers());
    }

    [Theory]
    [InlineData("organiser@demo.example")]
    [InlineData("no.organiser@demo.example")]
    public async Task After_five_wrong_tries_one_waits_whatever_the_password_and_whether_there_is_such_an_account(string email)
    {
        using var client = App.Nobody();
        for (var i = 0; i < WrongTries.PerAccount; i++)
            Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await client.PostAsJsonAsync("/api/auth/login", new { email, password = "guess" }).Answers());
        using var answer = await client.PostAsJsonAsync("/api/auth/login", new { email, password = RunningApp.Password });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange((await answer.Json())["refusal"]!["retryAfterMs"]!.GetValue<int>(), 1, (int)WrongTries.Window.TotalMilliseconds);
    }

    [Fact]
    public async Task Nobody_at_another_address_locks_a_person_out()
    {
        await using var app = await RunningApp.Start("--ForwardedHeaders_Enabled", "true");
        for (var i = 0; i < WrongTries.PerAccount; i++) Assert.Equal(HttpStatusCode.Unauthorized, await LogsIn(app, "198.51.100.7", "makran", "guess"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await LogsIn(app, "198.51.100.7", "makran", RunningApp.Password));
        Assert.Equal(HttpStatusCode.OK, await LogsIn(app, "198.51.100.8", "makran", RunningApp.Password));
        Assert.Equal(HttpStatusCode.OK, await LogsIn(app, "198.51.100.7", "heding", RunningApp.Password));
    }

    [Fact]
    public async Task A_right_password_wipes_out_what_went_wrong_before()
    {
        await using var app = await RunningApp.Start();
        for (var i = 0; i < 2 * WrongTries.PerAccount; i++)
            Assert.Equal(i % 3 == 2 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, await LogsIn(app, "unsaid", "makran", i % 3 == 2 ? RunningApp.Password : "guess"));
    }

    [Fact]
    public async Task An_address_with_many_wrong_tries_waits_whatever_the_account()
    {
        await using var app = await RunningApp.Start("--ForwardedHeaders_Enabled", "true", "--Limits:WrongSignInsPerAddress", "3");
        foreach (var account in (string[])["heding", "beiling", "nobody"]) Assert.Equal(HttpStatusCode.Unauthorized, await LogsIn(app, "2001:db8::1", account, "guess"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await LogsIn(app, "2001:db8::2", "makran", RunningApp.Password));
        Assert.Equal(HttpStatusCode.OK, await LogsIn(app, "2001:db8:0:1::1", "makran", RunningApp.Password));
    }

    [Fact]
    public async Task There_is_no_way_to_register()
    {
        using var client = App.Nobody();
        Assert.Equal((HttpStatusCode.NotFound, "notFound"), await client.PostAsJsonAsync("/api/auth/register", new { email = "a@b.example", password = "long-enough-1" }).Answers());
    }

    [Fact]
    public async Task A_person_chooses_a_language()
    {
        using var client = await App.As("indus");
        Assert.Equal("ur", (await (await client.PutAsJsonAsync("/api/me/language", new { language = "ur" })).Json())["language"]!.GetValue<string>());
        using var wrong = await client.PutAsJsonAsync("/api/me/language", new { language = "fr" });
        Assert.Equal("language", (await wrong.Json())["refusal"]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ending_a_persons_sessions_ends_cookie_and_token_and_tells_who_listens()
    {
        var token = await App.TokenOf("beiling");
        using var bearer = App.Nobody();
        bearer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var (browser, _) = await App.Browser("beiling");
        using var _1 = browser;
        await browser.Get("/api/me");
        var told = new TaskCompletionSource();
        using var listening = App.Services.GetRequiredService<ISessions>().WhenEnded(
            Claims.Principal(await PersonOf("beiling"), Contracts.People.PartyKind.Company, "a-session"), told.SetResult);

        using var admin = await App.As("admin");
        using var ended = await admin.DeleteAsync("/api/people/beiling/sessions");

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await bearer.GetAsync("/api/me").Answers());
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await browser.GetAsync("/api/me").Answers());
    }

    [Fact]
    public async Task Others_sessions_can_be_ended_by_an_admin_alone()
    {
        using var official = await App.As("official");
        Assert.Equal((HttpStatusCode.Forbidden, "notAllowed"), await official.DeleteAsync("/api/people/official2/sessions").Answers());
        Assert.Equal((HttpStatusCode.NotFound, "notFound"), await official.DeleteAsync("/api/people/heding/sessions").Answers());
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_once_it_is_on()
    {
        using var client = await App.As("observer");
        var off = await (await client.PostAsJsonAsync("/api/auth/2fa", new { })).Json();
        Assert.False(off["isTwoFactorEnabled"]!.GetValue<bool>());
        using var wrong = await client.PostAsJsonAsync("/api/auth/2fa", new { enable = true, twoFactorCode = "000000" });
        Assert.Equal("twoFactorCode", (await wrong.Json())["refusal"]!["field"]!.GetValue<string>());

        var code = Totp.Code(off["sharedKey"]!.GetValue<string>(), DateTimeOffset.UtcNow);
        var on = await (await client.PostAsJsonAsync("/api/auth/2fa", new { enable = true, twoFactorCode = code })).Json();
        Assert.Equal(10, on["recoveryCodes"]!.AsArray().Count);

        using var login = await client.PostAsJsonAsync("/api/auth/login", new { email = "observer@demo.example", password = RunningApp.Password });
        Assert.Equal("RequiresTwoFactor", (await login.Json())["detail"]!.GetValue<string>());
        using var full = await client.PostAsJsonAsync("/api/auth/login",
            new { email = "observer@demo.example", password = RunningApp.Password, twoFactorRecoveryCode = on["recoveryCodes"]![0]!.GetValue<string>() });
        Assert.Equal(HttpStatusCode.OK, full.StatusCode);
    }

    private static async Task<HttpStatusCode> LogsIn(RunningApp app, string address, string account, string password)
    {
        using var client = app.Nobody();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        using var answer = await client.PostAsJsonAsync("/api/auth/login", new { email = RunningApp.EmailOf(account), password });
        return answer.StatusCode;
    }

    /// <summary>As if six seconds had passed since all that was used once.</summary>
    private async Task UsedLongAgo()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var then = DateTimeOffset.UtcNow.AddSeconds(-6);
        await scope.ServiceProvider.GetRequiredService<PeopleDb>().UsedOnce.ExecuteUpdateAsync(set => set.SetProperty(used => used.At, then));
    }

    private async Task<Person> PersonOf(string id)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PeopleDb>().Users.FindAsync(id))!;
    }
}
