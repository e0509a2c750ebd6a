namespace EMiningLive.Load.Systems;

/// <summary>Where the programs are that were built beside this one.</summary>
internal static class Places
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The library to start, of the same configuration as this program.</summary>
    public static string Program(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var file = Path.Combine(Root, project, "bin", configuration, "net10.0", $"EMiningLive.{Path.GetFileName(project)}.dll");
        return File.Exists(file) ? file : throw new InvalidOperationException($"{project} is not built: dotnet build -c {configuration} {project}");
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The load generator runs inside the checkout.")
        : File.Exists(Path.Combine(folder.FullName, "EMiningLive.sln")) ? folder.FullName
        : Find(folder.Parent);
}
