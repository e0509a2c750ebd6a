using EMiningLive.Contracts;

namespace EMiningLive.Web.Demo;

/// <summary>A placer gold block of Kohat as published: its name and its reserve in PKR.</summary>
public sealed record Block(string Id, LocalText Title, decimal Reserve);

/// <summary>The six blocks of Kohat among the published projects.</summary>
public static class KohatBlocks
{
    private const decimal Million = 1_000_000m;

    public static readonly IReadOnlyDictionary<string, Block> All =
        PublishedProjects.All.Where(project => project.Id.StartsWith("kohat-", StringComparison.Ordinal)).Select(BlockOf).ToDictionary(block => block.Id);

    private static Block BlockOf(PublishedProject project) =>
        new(project.Id, project.Name, project.Figures.Single(figure => figure.What == "reserve price").Value * Million);
}
