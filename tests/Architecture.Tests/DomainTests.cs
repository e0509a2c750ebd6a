using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Architecture.Tests;

/// <summary>The rules of the field are pure: the same command on the same state at the same moment gives the same events, for ever.</summary>
public class DomainTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.Stream", "System.IO.Path", "System.Net.", "System.Data.", "System.Console",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Timer", "System.Threading.Thread", "System.Threading.Tasks.",
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.TimeProvider", "System.TimeZoneInfo",
        "Orleans.Runtime.", "Orleans.Hosting.", "Orleans.Grain", "Orleans.IGrainFactory", "Orleans.IClusterClient",
        "Microsoft.Extensions.Logging", "Microsoft.Extensions.DependencyInjection", "Microsoft.AspNetCore.", "Npgsql.",
    ];

    [Fact]
    public void It_touches_no_file_socket_clock_thread_or_chance()
    {
        var used = TypesUsedBy(typeof(RecordVerifier).Assembly.Location);

        Assert.Contains("System.Security.Cryptography.SHA256", used);
        Assert.DoesNotContain(used, type => Forbidden.Any(type.StartsWith));
    }

    [Fact]
    public void Clock_and_chance_are_banned_when_it_is_compiled()
    {
        var domain = Repository.Projects.Single(project => project.Name == "Domain");
        var banned = Repository.Read("BannedSymbols.txt");

        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", domain.Packages);
        Assert.Contains(domain.All("AdditionalFiles"), file => ((string?)file.Attribute("Include"))!.EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
        Assert.All(
            ["System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.TimeProvider.System", "System.Random", "System.Guid.NewGuid"],
            symbol => Assert.Contains(symbol, banned));
    }

    private static HashSet<string> TypesUsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }
}
