namespace EMiningLive.Web.Operations;

/// <summary>How this process was asked to run.</summary>
/// <param name="Demo">Fictional parties, accounts and rooms are there. Default in Development; impossible in Production.</param>
/// <param name="Rehearsal">Fictional companies act by themselves. Default where the demo is.</param>
/// <param name="DemoRooms">Whether the demo has rooms beside its accounts. Default true.</param>
/// <param name="Dashboard">Whether administrators may look at the grains; off unless asked for, here and at the silos.</param>
public sealed record Settings(bool Demo, bool Rehearsal, bool DemoRooms = true, bool Dashboard = false)
{
    private const string Address = "http://localhost:5080";

    /// <summary>Reads them, and gives an address to a process that was given none. Throws <see cref="RefusedToStartException"/>.</summary>
    public static Settings Read(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var demo = configuration.GetValue<bool?>("Demo") ?? builder.Environment.IsDevelopment();
        var rehearsal = configuration.GetValue<bool?>("Rehearsal") ?? demo;
        if (demo && builder.Environment.IsProduction()) throw new RefusedToStartException("Demo=true is refused in Production: its accounts have a public password.");
        if (rehearsal && !demo) throw new RefusedToStartException("Rehearsal=true needs Demo=true: only fictional companies act by themselves.");
        if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null) builder.WebHost.UseUrls(Address);
        return new(demo, rehearsal, configuration.GetValue("DemoRooms", true), configuration.GetValue("Dashboard", false));
    }
}

/// <summary>The process was asked for something that it must not do. The message is for the operator.</summary>
public sealed class RefusedToStartException(string message) : Exception(message);
