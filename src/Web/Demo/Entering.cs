using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain;
using EMiningLive.Web.Projects;

namespace EMiningLive.Web.Demo;

/// <summary>An official of the demo enters the published projects. Doing it again changes nothing.</summary>
internal sealed partial class Entering(IGrainFactory grains, ILogger<Entering> log)
{
    public Task All() => Parallel.ForEachAsync(PublishedProjects.All, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (project, _) => await Enter(project));

    private async Task Enter(PublishedProject project)
    {
        var grain = grains.GetGrain<IProjectGrain>(project.Id);
        foreach (var (name, command) in PublishedProjects.Script(project))
        {
            var id = command is Register ? Projects.Enter.CommandOf(project.Id) : CommandIds.From($"demo {project.Id} {name}");
            if (await grain.Submit(Cast.Caller("official"), id, command) is Refused { Refusal: not (Refusal.CommandReused or Refusal.AlreadyDone) } refused)
                Refused(log, project.Id, name, refused.Refusal);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The demo could not do {Name} in project {Project}: {Refusal}.")]
    private static partial void Refused(ILogger log, string project, string name, Refusal refusal);
}
