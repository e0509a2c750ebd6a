using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.CodeLists;

/// <summary><c>GET /api/codelists</c>: the lists of which <c>classify</c> names codes, for everyone.</summary>
public static class CodeListsSetup
{
    /// <summary>Reads them at once: a process with lists that are wrong does not start.</summary>
    public static void AddCodeLists(this IHostApplicationBuilder builder) => builder.Services.AddSingleton(Lists.Read(builder.Configuration["CodeLists:File"]));

    public static void MapCodeLists(this WebApplication app) =>
        app.MapGet("/api/codelists", Get).AllowAnonymous().WithTags("Projects").WithName("codeLists");

    private static Ok<CodeListsView> Get(Lists lists) => TypedResults.Ok(lists.View);
}
