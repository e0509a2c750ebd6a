using EMiningLive.Contracts.Journal;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EMiningLive.Web;

/// <summary>The tables that the web node keeps beside the journal, in the same file or database.</summary>
internal static class Tables
{
    /// <summary>A step of the store's schema: <c>{name}.sqlite.sql</c> and <c>{name}.postgres.sql</c> of this program.</summary>
    public static Migration Step(string number, string name) => new($"{number}-{name}", Script($"{name}.sqlite.sql"), Script($"{name}.postgres.sql"));

    public static void Connect(IServiceProvider services, DbContextOptionsBuilder options)
    {
        var store = services.GetRequiredService<Store>();
        if (store.IsCluster) options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
        else options.UseSqlite(store.ConnectionString);
    }

    private static string Script(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
