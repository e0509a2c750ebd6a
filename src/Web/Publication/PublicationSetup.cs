using Microsoft.AspNetCore.RateLimiting;

namespace EMiningLive.Web.Publication;

/// <summary>What anyone may harvest: OCDS releases and records, and a map. Nobody signs in for it.</summary>
public static class PublicationSetup
{
    /// <summary>Each of these answers reads whole histories: so many at a time, for the whole node, whoever asks.</summary>
    private const string FewAtATime = "publication";

    public static void AddPublication(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Publication").Get<Masthead>() ?? new());
        builder.Services.AddSingleton<PublishedProjects>().AddSingleton<PublicReading>().AddSingleton<Marks>();
        builder.Services.Configure<RateLimiterOptions>(limits => limits.AddConcurrencyLimiter(FewAtATime, few => (few.PermitLimit, few.QueueLimit) = (4, 32)));
    }

    /// <summary>Their forms are laid down elsewhere (docs/ocds.md), so that they are not in the API's own document.</summary>
    public static void MapPublication(this WebApplication app)
    {
        var publication = app.MapGroup("/api").WithTags("Publication").AllowAnonymous().ExcludeFromDescription();
        publication.MapRecord().RequireRateLimiting(FewAtATime);
        publication.MapReleases().RequireRateLimiting(FewAtATime);
        publication.MapPlaces().RequireRateLimiting(FewAtATime);
        publication.MapExtensions();
    }
}
