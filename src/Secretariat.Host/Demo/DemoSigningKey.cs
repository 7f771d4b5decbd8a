using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Secretariat.Host.Demo;

/// <summary>The key that signs the papers of the demo: certified by nobody but itself, named for what it is, and made once beside the private data.</summary>
internal static class DemoSigningKey
{
    private const string Name = "Demonstration key, not for use";
    private const int Years = 10;

    /// <summary>Makes the key where there is none yet, and names it in the settings.</summary>
    internal static async Task EnsureAsync(string dataFolder, DateTimeOffset now, Dictionary<string, string?> settings, CancellationToken ct)
    {
        var (key, password) = (Path.Combine(dataFolder, "demo-signing-key.p12"), Path.Combine(dataFolder, "demo-signing-key.password"));
        if (!File.Exists(key)) await Make(key, password, now, ct);
        settings["Signing:Keys:0:Path"] = key;
        settings["Signing:Keys:0:PasswordFile"] = password;
    }

    /// <summary>The password first, the key last and whole: whatever is killed between them is made anew.</summary>
    private static async Task Make(string key, string password, DateTimeOffset now, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(key)!);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await Write(password, System.Text.Encoding.ASCII.GetBytes(secret + "\n"), ct);

        using var rsa = RSA.Create(2048);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Name);
        var request = new CertificateRequest(name.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        await Write(key, certificate.Export(X509ContentType.Pkcs12, secret), ct);
    }

    private static async Task Write(string file, byte[] bytes, CancellationToken ct)
    {
        var unfinished = file + ".new";
        await File.WriteAllBytesAsync(unfinished, [], ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllBytesAsync(unfinished, bytes, ct);
        File.Move(unfinished, file, overwrite: true);
    }
}
