using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace EMiningLive.Journal;

/// <summary>The cluster's key ring in a table, so that every process reads what any of them encrypted. Keys are added, never removed.</summary>
internal sealed class PostgresKeys(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.CreateCommand("select xml from keyring order by name");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.CreateCommand("insert into keyring (name, xml) values (@name, @xml)");
        command.Parameters.Add(PostgresForm.Of("name", friendlyName));
        command.Parameters.Add(PostgresForm.Of("xml", element.ToString(SaveOptions.DisableFormatting)));
        command.ExecuteNonQuery();
    }
}
