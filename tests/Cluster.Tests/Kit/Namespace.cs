using System.Text.RegularExpressions;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// A network namespace with two cables to ours: one for silos and web nodes, one for the database. A cable that is cut swallows what is
/// sent, both ways and without a word, as a broken switch does; nobody is refused.
/// </summary>
public sealed class Namespace : IAsyncDisposable
{
    /// <summary>The address of nobody.</summary>
    private const string Nobody = "02:00:00:00:00:01";

    private static int number;

    private readonly string tag = $"em{Environment.ProcessId}x{Interlocked.Increment(ref number)}";

    /// <summary>The range of addresses, 10.x.y.0/24, differs from that of a suite that runs at the same time in another checkout.</summary>
    private readonly string range = $"10.{64 + (Environment.ProcessId >> 8) % 64}.{Environment.ProcessId % 256}";

    private Namespace() { }

    public string Name => tag;

    /// <summary>Ours and theirs on the cable between members; on the cable to the database.</summary>
    public string OurMembers => $"{range}.1";
    public string TheirMembers => $"{range}.2";
    public string OurDatabase => $"{range}.5";
    public string TheirDatabase => $"{range}.6";

    /// <summary>Null, with the reason, where the system does not let us.</summary>
    public static async Task<(Namespace?, string? WhyNot)> Make()
    {
        if (!Programs.IsRoot) return (null, "network namespaces can only be made by root");
        if (!File.Exists("/usr/sbin/ip") && !File.Exists("/sbin/ip")) return (null, "the program ip is missing (package iproute2)");
        await EndThoseOfEndedSuites();
        var made = new Namespace();
        try
        {
            await Ip("netns", "add", made.Name);
            await Ip("-n", made.Name, "link", "set", "lo", "up");
            await made.Lay("m", made.OurMembers, made.TheirMembers);
            await made.Lay("d", made.OurDatabase, made.TheirDatabase);
            return (made, null);
        }
        catch (InvalidOperationException no)
        {
            await made.DisposeAsync();
            return (null, $"the system does not let us: {no.Message}");
        }
    }

    public Task CutMembers() => Cut("m", OurMembers, TheirMembers);
    public Task MendMembers() => Mend("m", OurMembers, TheirMembers);
    public Task CutDatabase() => Cut("d", OurDatabase, TheirDatabase);
    public Task MendDatabase() => Mend("d", OurDatabase, TheirDatabase);

    public async ValueTask DisposeAsync()
    {
        // The cables go with it.
        try { await Ip("netns", "del", Name); }
        catch (InvalidOperationException) { /* it was never there */ }
    }

    /// <summary>A suite that was killed could not take its namespace with it; its number is in the name.</summary>
    private static async Task EndThoseOfEndedSuites()
    {
        foreach (var left in (await Ip("netns", "list")).Split('\n').Select(line => line.Split(' ')[0]).Where(IsOfEndedSuite))
            await Ip("netns", "del", left);
    }

    private static bool IsOfEndedSuite(string name) =>
        Regex.Match(name, @"^em(\d+)x\d+$") is { Success: true } ours && !Directory.Exists($"/proc/{ours.Groups[1].Value}");

    private string Ours(string cable) => $"{tag}{cable}0";
    private string Theirs(string cable) => $"{tag}{cable}1";

    private async Task Lay(string cable, string ours, string theirs)
    {
        await Ip("link", "add", Ours(cable), "type", "veth", "peer", "name", Theirs(cable), "netns", Name);
        await Ip("addr", "add", $"{ours}/30", "dev", Ours(cable));
        await Ip("-n", Name, "addr", "add", $"{theirs}/30", "dev", Theirs(cable));
        await Ip("link", "set", Ours(cable), "up");
        await Ip("-n", Name, "link", "set", Theirs(cable), "up");
    }

    private async Task Cut(string cable, string ours, string theirs)
    {
        await Ip("neigh", "replace", theirs, "lladdr", Nobody, "dev", Ours(cable), "nud", "permanent");
        await Ip("-n", Name, "neigh", "replace", ours, "lladdr", Nobody, "dev", Theirs(cable), "nud", "permanent");
    }

    private async Task Mend(string cable, string ours, string theirs)
    {
        await Ip("neigh", "del", theirs, "dev", Ours(cable));
        await Ip("-n", Name, "neigh", "del", ours, "dev", Theirs(cable));
    }

    private static Task<string> Ip(params string[] arguments) => Programs.Run("ip", arguments);
}
