using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Journal.Tests;

/// <summary>A started process with the real journal in it.</summary>
public sealed class JournalHost(IHost host) : IAsyncDisposable
{
    public IJournal Journal => Get<IJournal>();
    public IJournalWriter Writer => Get<IJournalWriter>();
    public ISummaries Summaries => Get<ISummaries>();
    public IVault Vault => Get<IVault>();

    public static Task<JournalHost> Memory() => Start(builder => builder.Services.AddMemoryJournal());

    public static Task<JournalHost> Sqlite(string folder, Action<HostApplicationBuilder>? more = null) =>
        Start(builder => builder.AddJournal(), more, ("Data:Directory", folder));

    public static Task<JournalHost> Postgres(string connectionString, Action<HostApplicationBuilder>? more = null) =>
        Start(builder => builder.AddJournal(), more, ("Cluster:ConnectionString", connectionString));

    public static Task<JournalHost> Start(Action<HostApplicationBuilder> journal, params (string Key, string Value)[] settings) =>
        Start(journal, null, settings);

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    private static async Task<JournalHost> Start(
        Action<HostApplicationBuilder> journal, Action<HostApplicationBuilder>? more, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        journal(builder);
        more?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }
}
