using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Publication;

/// <summary>What anyone may harvest: OCDS releases and records, a map, and the register of contacts. Nobody signs in for it.</summary>
public static class PublicationSetup
{
    public static void AddPublication(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Publication").Get<Masthead>() ?? new());
        builder.Services.AddSingleton(Contacts.Step).AddSingleton<PublishedProjects>().AddSingleton<PublicReading>().AddSingleton<Marks>();
    }

    /// <summary>Their forms are laid down elsewhere (docs/ocds.md): the API's own document names the requests alone.</summary>
    public static void MapPublication(this WebApplication app)
    {
        var publication = app.MapGroup("/api").WithTags("Publication").AllowAnonymous();
        publication.MapRecord().RequireRateLimiting(Limits.FewAtATime);
        publication.MapReleases().RequireRateLimiting(Limits.FewAtATime);
        publication.MapPlaces().RequireRateLimiting(Limits.FewAtATime);
        publication.MapContacts().RequireRateLimiting(Limits.FewAtATime);
        publication.MapExtensions();
    }
}
