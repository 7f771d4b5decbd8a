namespace Secretariat.Testing.Signing;

/// <summary>A folder with PKCS#12 files of a test's own authority, and the settings that name them.</summary>
public sealed class KeyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("secretariat-keys-");
    private int _keys;

    public TestAuthority Authority { get; } = new();

    /// <summary>Makes a key and names it in the settings.</summary>
    /// <param name="settings">The settings; each call adds one key.</param>
    /// <param name="name">Whose key it is.</param>
    /// <param name="from">Valid from.</param>
    /// <param name="until">Valid until.</param>
    public void Add(IDictionary<string, string?> settings, string name, DateTimeOffset from, DateTimeOffset until)
    {
        var (index, file) = (_keys++, Path.Combine(_folder.FullName, $"{_keys}.p12"));
        File.WriteAllBytes(file, Authority.RsaKey(name, from, until));
        settings[$"Signing:Keys:{index}:Path"] = file;
        settings[$"Signing:Keys:{index}:Password"] = TestAuthority.Password;
    }

    /// <summary>Makes a key that is valid today and names it in the environment of a host.</summary>
    public void AddToEnvironment(IDictionary<string, string> environment)
    {
        Dictionary<string, string?> settings = [];
        var now = TimeProvider.System.GetUtcNow();
        Add(settings, "Key of today", now.AddDays(-1), now.AddDays(1));
        foreach (var (name, value) in settings) environment[name.Replace(":", "__", StringComparison.Ordinal)] = value!;
    }

    /// <summary>Writes a file beside the keys.</summary>
    public string Write(string name, byte[] content)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
    }

    public void Dispose()
    {
        Authority.Dispose();
        _folder.Delete(recursive: true);
    }
}
