using System.Text.Json;

namespace EMiningLive.Web.Protection;

/// <summary>What stands before every endpoint: headers, origin, limits, and the form of every no.</summary>
public static class ProtectionSetup
{
    public static void AddProtection(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Bodies.MaxBytes;
        });
        builder.Services.ConfigureHttpJsonOptions(options => Forms.Configure(options.SerializerOptions));
        builder.Services.AddFailures();
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>In the order in which a request meets them.</summary>
    public static void UseProtection(this WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseFailures();
        app.UseOrigins();
    }
}
