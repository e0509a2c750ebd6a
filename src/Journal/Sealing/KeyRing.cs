using System.Security.Cryptography.X509Certificates;
using EMiningLive.Contracts.Journal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Journal;

/// <summary>
/// The deployment's key ring: in the database of a cluster, beside the file of an embedded store. It has a name of its own,
/// because Data Protection otherwise isolates by the path of the program, and a restore elsewhere would lose all that is sealed.
/// </summary>
internal static class KeyRing
{
    public const string Folder = "keys";

    public static void AddKeyRing(this IServiceCollection services, Store store, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("EMiningLive");
        if (store.IsCluster)
            services.AddOptions<KeyManagementOptions>().Configure<PostgresKeys>((options, ring) => options.XmlRepository = ring);
        else
            keys.PersistKeysToFileSystem(PrivateFolder.At(Path.Combine(PrivateFolder.At(store.Directory).FullName, Folder)));
        if (configuration["Sealing:Certificate"] is { Length: > 0 } path)
            keys.ProtectWith(X509CertificateLoader.LoadPkcs12FromFile(path, configuration["Sealing:CertificatePassword"]));
    }

    private static void ProtectWith(this IDataProtectionBuilder keys, X509Certificate2 certificate) =>
        keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
}
