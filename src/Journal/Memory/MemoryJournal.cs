using EMiningLive.Contracts.Journal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EMiningLive.Journal;

/// <summary>A journal that forgets all when its process ends.</summary>
public static class MemoryJournal
{
    /// <summary>Registers the ports of the journal in memory, with keys that exist nowhere else.</summary>
    public static IServiceCollection AddMemoryJournal(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddSingleton(provider => Vault.Fresh(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<IVault>(provider => provider.GetRequiredService<Vault>());
        services.AddSingleton<MemoryStore>();
        services.AddSingleton<IRowStore>(provider => provider.GetRequiredService<MemoryStore>());
        services.AddSingleton<ISummaries>(provider => provider.GetRequiredService<MemoryStore>());
        services.AddSingleton<IJournal, StoredJournal>();
        return services.AddJournalWriter();
    }
}
