using System.Security.Cryptography;
using System.Text;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>One step in the dialect of this store.</summary>
internal sealed record SchemaStep(string Name, string Sql)
{
    /// <summary>SHA-256 of the step's text, hexadecimal.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// <summary>All steps of the schema in their order, and which of them are still to be applied.</summary>
internal sealed class SchemaPlan(IEnumerable<SchemaStep> steps)
{
    private readonly SchemaStep[] steps = [.. steps.OrderBy(step => step.Name, StringComparer.Ordinal)];

    public static SchemaPlan ForSqlite(IEnumerable<Migration> migrations) => new(migrations.Select(step => new SchemaStep(step.Name, step.Sqlite)));

    public static SchemaPlan ForPostgres(IEnumerable<Migration> migrations) => new(migrations.Select(step => new SchemaStep(step.Name, step.Postgres)));

    /// <summary>Throws if a step that stands in the database is not the one that this program knows by that name.</summary>
    /// <param name="applied">Checksums by the names of the steps that stand in the database.</param>
    public IEnumerable<SchemaStep> Missing(IReadOnlyDictionary<string, string> applied)
    {
        foreach (var step in steps)
            if (applied.TryGetValue(step.Name, out var checksum) && checksum != step.Checksum)
                throw new SchemaChangedException(step.Name);
        return steps.Where(step => !applied.ContainsKey(step.Name));
    }
}

/// <summary>A step of the schema was changed after it had been applied. Add a new step instead.</summary>
public sealed class SchemaChangedException(string step)
    : Exception($"The schema step {step} was applied to this database in another form. A step is never changed: add a new one.");
