namespace EMiningLive.Domain.Publication;

/// <summary>Who publishes, where it is found, and under which terms: the same in all that one deployment publishes.</summary>
/// <param name="Site">Where the platform is found, without a slash at the end: <c>https://mining.example</c>.</param>
/// <param name="Publisher">The publisher's name.</param>
public sealed record Imprint(string Site, string Publisher)
{
    /// <summary>Stands where no prefix is configured (<c>Publication:OcidPrefix</c>). It is not registered with the Open Contracting Partnership: a placeholder.</summary>
    public const string PlaceholderPrefix = "ocds-emining";

    public string Prefix { get; init; } = PlaceholderPrefix;

    /// <summary>Address of the licence; null while none was chosen.</summary>
    public string? License { get; init; }

    /// <summary>Address of the publication policy; null while there is none.</summary>
    public string? Policy { get; init; }

    /// <summary>The open contracting id of a project: one process from the first look to the mine.</summary>
    public string Ocid(string project) => $"{Prefix}-{project}";

    /// <summary>Where the project's record package is read.</summary>
    public string PackageOf(string project) => $"{Site}/api/projects/{project}/ocds";

    /// <summary>Where the description of a local extension is read.</summary>
    public string Extension(string name) => $"{Site}/api/ocds/extensions/{name}/extension.json";
}
