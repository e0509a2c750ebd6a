using EMiningLive.Contracts.Projects;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Projects.Exchange;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects;

/// <summary>Projects over HTTP. What is read of them is public where the project is: whoever is not signed in may ask.</summary>
public static class ProjectsSetup
{
    public static void AddProjects(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ProjectDoor>().AddSingleton<Catalogue>().AddSingleton<Importing>().AddSingleton<Entered>();
        services.AddSingleton(Tables.Step("0006", "entering")).AddDbContextFactory<EnteringDb>(Tables.Connect);
        services.AddSingleton<Held>().AddSingleton<EnterOne>().AddSingleton<EnterAll>().AddSingleton<BegunImports>().AddHostedService<UnfinishedImports>();
    }

    public static void MapProjects(this WebApplication app)
    {
        var projects = app.MapGroup("/api").WithTags("Projects").AddEndpointFilter(Bodies.RefuseUnreadable);
        projects.MapEnter();
        projects.MapCommands<ProjectDoor, IProjectGrain, ProjectCommand>("projects", "projectCommand");
        projects.MapImport();
        projects.MapExport().AllowAnonymous();
        projects.MapList().AllowAnonymous();
        projects.MapState<ProjectDoor, IProjectGrain, ProjectCommand, ProjectView>("projects", "project", (project, caller) => project.View(caller)).AllowAnonymous();
        projects.MapParties().AllowAnonymous();
        foreach (var read in projects.MapHistory("projects", "project", (services, id) => services.GetRequiredService<ProjectDoor>().Find(id))) read.AllowAnonymous();
    }
}
