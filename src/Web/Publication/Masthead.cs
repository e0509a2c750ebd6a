using EMiningLive.Domain.Publication;

namespace EMiningLive.Web.Publication;

/// <summary>In whose name this deployment publishes. Configuration <c>Publication:*</c>.</summary>
public sealed record Masthead
{
    /// <summary>As registered with the Open Contracting Partnership; until then a placeholder.</summary>
    public string OcidPrefix { get; init; } = Imprint.PlaceholderPrefix;

    /// <summary>The platform's address, <c>https://mining.example</c>; where it is not given, the one that was asked. Releases hold it: set it before others harvest them.</summary>
    public string? Site { get; init; }

    public string Publisher { get; init; } = "EMiningLive";

    /// <summary>Address of the licence under which the data may be used.</summary>
    public string? License { get; init; }

    /// <summary>Address of the publication policy.</summary>
    public string? Policy { get; init; }

    public Imprint For(HttpRequest request) =>
        new((Site ?? $"{request.Scheme}://{request.Host}").TrimEnd('/'), Publisher) { Prefix = OcidPrefix, License = License, Policy = Policy };
}
