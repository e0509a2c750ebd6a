using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal.Tests;

/// <summary>The key ring of a deployment.</summary>
public sealed class VaultTests
{
    [Fact]
    public async Task A_fingerprint_is_of_person_and_content()
    {
        await using var host = await JournalHost.Memory();
        var print = host.Vault.Fingerprint(new("p1"), "content"u8);

        Assert.Equal(32, print.Length);
        Assert.Equal(print, host.Vault.Fingerprint(new("p1"), "content"u8));
        Assert.NotEqual(print, host.Vault.Fingerprint(new("p2"), "content"u8));
        Assert.NotEqual(print, host.Vault.Fingerprint(new("p1"), "contents"u8));
    }

    [Fact]
    public async Task An_altered_byte_is_unreadable()
    {
        await using var host = await JournalHost.Memory();
        var shut = host.Vault.Seal("secret"u8);
        shut[^1] ^= 1;

        Assert.Throws<SealedUnreadableException>(() => host.Vault.Open(shut));
    }

    [Fact]
    public async Task With_a_certificate_the_keys_are_encrypted_and_without_it_nothing_starts()
    {
        using TemporaryFolder data = new(), elsewhere = new();
        var certificate = NewCertificate(elsewhere.Path);
        (string, string)[] settings = [("Data:Directory", data.Path), ("Sealing:Certificate", certificate), ("Sealing:CertificatePassword", "test")];
        var (_, offer) = Facts.Fresh().Seal("secret");
        await using (var host = await JournalHost.Start(builder => builder.AddJournal(), settings)) await host.Journal.Append([offer]);

        var key = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(data.Path, KeyRing.Folder)).Single());
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SealedUnreadableException>(() => JournalHost.Sqlite(data.Path));
        await using var again = await JournalHost.Start(builder => builder.AddJournal(), settings);
        Assert.Equal("secret"u8.ToArray(), (await again.Journal.Read(offer.Feed, 0, 1))[0].Entry.What);
    }

    private static string NewCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=sealing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Facts.Noon, Facts.Noon.AddYears(50));
        var path = Path.Combine(folder, "sealing.pfx");
        File.WriteAllBytes(path, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, "test"));
        return path;
    }
}
