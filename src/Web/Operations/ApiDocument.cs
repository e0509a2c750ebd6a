namespace EMiningLive.Web.Operations;

/// <summary>The OpenAPI document: everything that the HTTP API says, events and commands included.</summary>
public static class ApiDocument
{
    public static void AddApiDocument(this WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1");

    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi().AllowAnonymous();
}
