using System.Globalization;

namespace EMiningLive.Load.Systems;

/// <summary>What processes and their descendants have used, from <c>/proc</c>.</summary>
internal static class Usage
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of processor time, user and system.</summary>
    public static double Seconds(IEnumerable<int> roots) => WithChildren(roots).Sum(Seconds);

    /// <summary>Resident bytes.</summary>
    public static long Bytes(IEnumerable<int> processes) => processes.Sum(Resident);

    private static HashSet<int> WithChildren(IEnumerable<int> roots)
    {
        var all = roots.ToHashSet();
        var parents = Directory.GetDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0).Where(id => id > 0)
            .Select(id => (Id: id, Parent: Fields(id) is { Length: > 2 } fields ? int.Parse(fields[1], CultureInfo.InvariantCulture) : 0)).ToArray();
        while (parents.Where(each => all.Contains(each.Parent)).Count(each => all.Add(each.Id)) > 0) { }
        return all;
    }

    private static double Seconds(int process) =>
        Fields(process) is { Length: > 13 } fields
            ? (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond
            : 0;

    private static long Resident(int process) =>
        File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024).FirstOrDefault();

    /// <summary>Those after the name, which may hold anything.</summary>
    private static string[] Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
