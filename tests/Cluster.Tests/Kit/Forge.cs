using System.Xml.Linq;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Makes a real token or cookie end within seconds: the same ticket, sealed with the deployment's own keys. Nobody waits an hour in a test.</summary>
public sealed class Forge
{
    private readonly TicketDataFormat tokens;
    private readonly TicketDataFormat cookies;

    public Forge(string database)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("EMiningLive").DisableAutomaticKeyGeneration();
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new Ring(database));
        var keys = services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
        tokens = new(keys.CreateProtector("Microsoft.AspNetCore.Authentication.BearerToken", "Identity.Bearer", "BearerToken"));
        cookies = new(keys.CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", "Identity.Application", "v2"));
    }

    public string Token(string token, DateTimeOffset expires) => Ending(tokens, token, expires);

    public string Cookie(string cookie, DateTimeOffset expires) => Ending(cookies, cookie, expires);

    private static string Ending(TicketDataFormat format, string text, DateTimeOffset expires)
    {
        var ticket = format.Unprotect(text) ?? throw new InvalidOperationException("The deployment's keys do not open it.");
        ticket.Properties.ExpiresUtc = expires;
        return format.Protect(ticket);
    }

    private sealed class Ring(string database) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var connection = new NpgsqlConnection(database);
            connection.Open();
            using var command = new NpgsqlCommand("select xml from keyring", connection);
            using var reader = command.ExecuteReader();
            var keys = new List<XElement>();
            while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
            return keys;
        }

        public void StoreElement(XElement element, string friendlyName) => throw new NotSupportedException();
    }
}
