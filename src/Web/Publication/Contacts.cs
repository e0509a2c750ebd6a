using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Web.People;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Projects.Exchange;
using EMiningLive.Web.Protection;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Publication;

/// <summary>A line of the register of contacts.</summary>
/// <param name="Project">Its id, and <paramref name="ProjectName"/> its name.</param>
/// <param name="Authority">The officials' party.</param>
/// <param name="On">The day, as 2026-01-28.</param>
/// <param name="RecordedAt">When it was entered into the project's feed, as its entry <paramref name="Seq"/>.</param>
public sealed record ContactLine(
    string Project, LocalText ProjectName, string Authority, string AuthorityName, string Company, string CompanyName,
    string On, LocalText Subject, LocalText? Place, DateTimeOffset RecordedAt, long Seq);

/// <summary>
/// <c>GET /api/contacts?company=&amp;format=csv</c>: what officials and companies had to do with each other, over all published projects; by the
/// projects' names, then as it was recorded. Costs the reading of every project that has a contact, page by page.
/// </summary>
public static class Contacts
{
    /// <summary>Which projects are read is a facet of theirs; those of before get it once.</summary>
    public static readonly Migration Step = Tables.Step("0007", "contact-facets");

    private static readonly ImmutableArray<string> Columns =
    [
        "project", "projectName.en", "projectName.zh", "projectName.ur", "authority", "authorityName", "company", "companyName",
        "on", "subject.en", "subject.zh", "subject.ur", "place.en", "place.zh", "place.ur", "recordedAt", "seq",
    ];

    public static IEndpointConventionBuilder MapContacts(this IEndpointRouteBuilder publication) =>
        publication.MapGet("/contacts", Run).WithName("contacts").Produces<ContactLine[]>(StatusCodes.Status200OK, "application/json", CsvAnswer.ContentType);

    /// <param name="company">Of this company alone.</param>
    /// <param name="format"><c>json</c>, also if it is not given, or <c>csv</c>.</param>
    private static async Task<IResult> Run(string? company, string? format, Catalogue catalogue, ProjectDoor projects, PublicReading reading, PeopleDb people, CancellationToken cancel)
    {
        if (format is not (null or "json" or "csv")) return new Refuses(new Refusal.Invalid("format", "is neither csv nor json"));
        var names = await people.Parties.AsNoTracking().ToDictionaryAsync(party => party.Id, party => party.Name, cancel);
        var all = All(catalogue, projects, reading, names, cancel).Where(line => string.IsNullOrEmpty(company) || line.Company == company);
        return format is "csv" ? new CsvAnswer("contacts.csv", Columns, all.Select(Cells)) : new JsonAnswer(all.Select(line => JsonSerializer.SerializeToNode(line, Forms.Options)!));
    }

    private static async IAsyncEnumerable<ContactLine> All(
        Catalogue catalogue, ProjectDoor projects, PublicReading reading, Dictionary<string, string> names, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in catalogue.Pages(Caller.Public, cancel, (ProjectFacets.Contacts, ProjectFacets.Some)))
        {
            foreach (var project in page)
            {
                await foreach (var frame in reading.Frames(projects.Find(project.Id), cancel))
                {
                    if (PublicContact.Of(frame) is { } contact) yield return Line(project, contact, names);
                }
            }
        }
    }

    private static ContactLine Line(ProjectSummary project, PublicContact contact, Dictionary<string, string> names)
    {
        var (authority, company, what) = (contact.By.Value, contact.What.Company.Value, contact.What);
        return new(
            project.Id, project.Name, authority, names.GetValueOrDefault(authority, authority), company, names.GetValueOrDefault(company, company),
            what.On, what.Subject, what.Place, contact.At, contact.Seq);
    }

    private static string[] Cells(ContactLine line) =>
    [
        line.Project, line.ProjectName.En, line.ProjectName.Zh ?? "", line.ProjectName.Ur ?? "", line.Authority, line.AuthorityName, line.Company, line.CompanyName,
        line.On, line.Subject.En, line.Subject.Zh ?? "", line.Subject.Ur ?? "", line.Place?.En ?? "", line.Place?.Zh ?? "", line.Place?.Ur ?? "", InstantConverter.Text(line.RecordedAt), line.Seq.ToString(CultureInfo.InvariantCulture),
    ];
}
