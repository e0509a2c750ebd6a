using System.Reflection;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>Where things lie on this machine.</summary>
public static class Places
{
    public static string Repository { get; } = Above(AppContext.BaseDirectory, "EMiningLive.sln");
    public static string Web { get; } = Path.Combine(Repository, "src", "Web");

    /// <summary>The app as it was built with these tests.</summary>
    public static string Program { get; } = Path.Combine(Web, "bin", Configuration, "net10.0", "EMiningLive.Web.dll");

    public static string Client { get; } = Path.Combine(Web, "ClientApp");
    public static string Axe { get; } = Path.Combine(Client, "node_modules", "axe-core", "axe.min.js");
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "screenshots")).FullName;
    public static string Chromium { get; } = Environment.GetEnvironmentVariable("EMINING_CHROMIUM") ?? "/usr/bin/chromium";

    private static string Configuration => typeof(Places).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Above(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? folder : Above(Path.GetDirectoryName(folder)!, file);
}
