using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Journal;

internal static class WriterHosting
{
    /// <summary>One writer for the process, with the schema applied before it and before every other hosted service.</summary>
    public static IServiceCollection AddJournalWriter(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<JournalMeters>();
        services.AddSingleton<StoreClock>();
        services.AddSingleton<JournalWriter>();
        services.AddSingleton<IJournalWriter>(provider => provider.GetRequiredService<JournalWriter>());
        services.AddHostedService<JournalLife>();
        return services;
    }
}
