using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Live.Attending;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Projects.Exchange;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Rooms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EMiningLive.Web.Operations;

/// <summary>Words that no answer over HTTP holds: those inside the texts of a frame, and those of the hub. Only for the document.</summary>
public sealed record Elsewhere(Who Who, RoomEvent What, ProjectEvent Project, InvestorEvent Investor, InboxEvent Inbox, PersonHere Here, SignalHeard Heard, HeadNow Beat)
{
    /// <summary>Under which the generator meets it; no such answer exists, and the document does not show it.</summary>
    public const int Status = 299;
}

/// <summary>The OpenAPI document: everything that the HTTP API says, commands and the events in frames included. Clients generate their types from it.</summary>
public static class ApiDocument
{
    public static void AddApiDocument(this WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1", options =>
    {
        options.AddSchemaTransformer(WireSchemas.Fit);
        options.AddOperationTransformer(TakesAndRefuses);
        options.AddDocumentTransformer(Describe);
    });

    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi().AllowAnonymous();

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new() { Title = "EMiningLive", Version = "v1", Description = "Feeds of facts, chained by hashes; docs/api.md tells the whole wire." };
        // Where it runs is not part of what it says, and the file that is checked in must not depend on it.
        document.Servers = [];
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values)) operation.Responses!.Remove($"{Elsewhere.Status}");
        WireSchemas.Finish(document);
        return Task.CompletedTask;
    }

    /// <summary>Every operation takes JSON, and may answer with a problem document, with the status of its refusal.</summary>
    private static Task TakesAndRefuses(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (operation.RequestBody?.Content is { } taken && taken.Remove("*/*", out var body)) taken["application/json"] = body;
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AlsoTakes>().SingleOrDefault() is { } other) operation.RequestBody!.Content!.Add(other.ContentType, new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        foreach (var number in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.Name is "after" or "limit" or "Last-Event-ID") ?? [])
            number.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
        foreach (var choice in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.Name == "useCookies") ?? [])
            choice.Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false };
        operation.Responses ??= [];
        foreach (var csv in operation.Responses.Values.SelectMany(answer => answer.Content ?? new Dictionary<string, OpenApiMediaType>()).Where(content => content.Key == CsvAnswer.ContentType))
            csv.Value.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        if (!operation.Responses.Remove("400", out var problem))
        {
            problem = new OpenApiResponse
            {
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Refuses.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
                },
            };
        }

        problem.Description = "An expected no, with the status that belongs to its refusal.";
        operation.Responses["default"] = problem;
        return Task.CompletedTask;
    }
}
