using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace EMiningLive.Web.People;

/// <summary>Accounts, signing in, and who belongs to whom.</summary>
public static class PeopleSetup
{
    private const string CookieOrBearer = "cookie-or-bearer";

    /// <summary>Characters of a password, and how many of them differ.</summary>
    public const int LeastPassword = 12, LeastVariety = 4;

    public static void AddPeople(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        foreach (var step in PeopleSchema.Migrations) services.AddSingleton(step);
        services.AddDbContext<PeopleDb>(Tables.Connect);
        services.AddIdentityCore<Person>(Configure).AddEntityFrameworkStores<PeopleDb>().AddDefaultTokenProviders();
        services.AddScoped<Passwords>().AddScoped<SecondFactors>().AddScoped<OnlyOnce>().AddScoped<WrongTries>();
        services.AddSingleton<IColleagues, Colleagues>().AddSingleton<IPartyDirectory, PartyDirectory>();
        services.AddSingleton<Sessions>().AddSingleton<ISessions>(all => all.GetRequiredService<Sessions>());
        services.AddHostedService(all => all.GetRequiredService<Sessions>());
        services.AddHostedService<FirstAdmin>();
        AddSignIn(services);
    }

    public static void MapPeople(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("People").AddEndpointFilter(Bodies.RefuseUnreadable);
        var auth = api.MapGroup("/auth");
        auth.MapSignIn();
        auth.MapTwoFactor();
        api.MapInvitations();
        api.MapMe();
        api.MapEndSessions();
    }

    private static void Configure(IdentityOptions options)
    {
        // Length is what helps (NIST SP 800-63B); rules about digits and signs only make passwords alike.
        options.Password = new() { RequiredLength = LeastPassword, RequiredUniqueChars = LeastVariety, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(CookieOrBearer, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddBearerToken(IdentityConstants.BearerScheme);
        // Whoever maps an endpoint and says nothing gets one that nobody may use unless signed in.
        services.AddAuthorizationBuilder().SetFallbackPolicy(SignedIn).SetDefaultPolicy(SignedIn);
    }

    private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    private static string SchemeOf(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0 ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme;

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "emining";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
    }
}
