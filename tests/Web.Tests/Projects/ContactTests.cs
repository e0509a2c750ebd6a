using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Publication;
using EMiningLive.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>The register of contacts between officials and companies, over all projects.</summary>
public sealed class ContactTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Everyone_reads_what_was_recorded_of_published_projects_and_of_no_draft()
    {
        using HttpClient official = await shared.App.As("official"), nobody = shared.App.Nobody();
        var (open, draft, silent) = (await official.Entered(), await official.Entered(draft: true), await official.Entered());
        await Record(official, open, "heding", "=A visit");
        await Record(official, open, "beiling", "A meeting");
        await Record(official, draft, "heding", "A secret");

        var all = await Register(nobody, "", open, draft, silent);
        Assert.Equal([(open, "heding", "=A visit"), (open, "beiling", "A meeting")], all.Select(line => (Text(line, "project"), Text(line, "company"), Text(line, "subject"))));
        Assert.Equal(("authority", "A vein", "2026-01-28", 2), (Text(all[0], "authority"), Text(all[0]["projectName"]!, "en"), Text(all[0], "on"), all[0]["seq"]!.GetValue<int>()));
        Assert.All(all, line => Assert.NotEqual(Text(line, "company"), Text(line, "companyName")));
        Assert.Equal(["beiling"], (await Register(nobody, "?company=beiling", open, draft, silent)).Select(line => Text(line, "company")));
        Assert.Empty(await Register(nobody, "?company=nobody-such", open, draft, silent));

        var lines = (await nobody.GetStringAsync("/api/contacts?format=csv")).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("project,projectName.en,projectName.zh,projectName.ur,authority,authorityName,company,companyName,on,subject.en,subject.zh,subject.ur,place.en,place.zh,place.ur,recordedAt,seq", lines[0]);
        Assert.Contains(",2026-01-28,'=A visit,,,Islamabad,", Assert.Single(lines, line => line.StartsWith($"{open},", StringComparison.Ordinal) && line.Contains(",heding,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_contact_of_before_the_register_is_in_it()
    {
        using HttpClient official = await shared.App.As("official"), nobody = shared.App.Nobody();
        var (met, silent) = (await official.Entered(), await official.Entered());
        await Record(official, met, "heding", "A visit");
        await using var db = await shared.App.Services.GetRequiredService<IDbContextFactory<EnteringDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync($"delete from facets where name = 'contacts'", TestContext.Current.CancellationToken);
        Assert.Empty(await Register(nobody, "", met, silent));
        await db.Database.ExecuteSqlRawAsync(Contacts.Step.Sqlite, TestContext.Current.CancellationToken);
        Assert.Single(await Register(nobody, "", met, silent));
    }

    [Fact]
    public async Task Another_form_is_refused()
    {
        using var nobody = shared.App.Nobody();
        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), await nobody.GetAsync("/api/contacts?format=xml").Answers());
    }

    private static async Task Record(HttpClient official, string project, string company, string subject)
    {
        using var answer = await official.PostAsJsonAsync(
            $"/api/projects/{project}/commands", new { id = $"{Guid.NewGuid()}", type = "recordContact", company, on = "2026-01-28", subject, place = "Islamabad" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The lines of those projects.</summary>
    private static async Task<JsonNode[]> Register(HttpClient client, string query, params string[] projects) =>
        [.. (await client.Get($"/api/contacts{query}")).AsArray().Where(line => projects.Contains(Text(line!, "project")))!];

    private static string Text(JsonNode line, string name) => line[name]!.GetValue<string>();
}
