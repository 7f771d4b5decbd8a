using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Secretariat.Domain.Documents;
using Secretariat.Pdf.Signing;

namespace Secretariat.Infrastructure.Signing;

/// <summary>The keys of the settings, opened once at the start. The one that is valid at a moment signs; of several, the one that began last.</summary>
internal sealed partial class KeyRing : IDisposable
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    private readonly List<(SigningKeyDetails Details, SigningCertificate Key)> _keys;

    public KeyRing(SigningSettings settings, TimeProvider clock, ILogger<KeyRing> log)
    {
        _keys = [.. settings.Keys.Select(Open).OrderByDescending(k => k.Details.ValidFrom).ThenBy(k => k.Details.Fingerprint, StringComparer.Ordinal)];
        if (_keys.Count == 0) return;
        var now = clock.GetUtcNow();
        if (At(now) is null) NoneIsValid(log);
        else if (At(now + Notice) is null) EndsSoon(log, _keys.Max(k => k.Details.ValidUntil));
    }

    public IReadOnlyList<SigningKeyDetails> Keys => [.. _keys.Select(k => k.Details)];

    /// <summary>The key that signs at a moment; null when none is valid.</summary>
    public (SigningKeyDetails Details, SigningCertificate Key)? At(DateTimeOffset moment)
    {
        foreach (var key in _keys)
            if (key.Details.ValidFrom <= moment && moment <= key.Details.ValidUntil)
                return key;
        return null;
    }

    /// <summary>When the last key before a moment ended; null when none has.</summary>
    public DateTimeOffset? EndedBefore(DateTimeOffset moment) =>
        _keys.Where(k => k.Details.ValidUntil < moment).Select(k => (DateTimeOffset?)k.Details.ValidUntil).Max();

    public void Dispose() => _keys.ForEach(k => k.Key.Dispose());

    private static (SigningKeyDetails Details, SigningCertificate Key) Open(KeyFile file)
    {
        try
        {
            var key = SigningCertificate.Open(File.ReadAllBytes(file.Path), Password(file));
            var own = key.Certificate;
            return (new SigningKeyDetails(key.Fingerprint, own.Subject, own.Issuer, own.SerialNumber, new DateTimeOffset(own.NotBefore).ToUniversalTime(),
                new DateTimeOffset(own.NotAfter).ToUniversalTime(), own.RawData), key);
        }
        catch (CryptographicException e)
        {
            throw new SigningSettingsException($"{file.Setting}: {file.Path} cannot be opened. Its password is wrong, or it is no PKCS#12 file.", e);
        }
        catch (FormatException e)
        {
            throw new SigningSettingsException($"{file.Setting}: {file.Path} cannot sign papers. {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SigningSettingsException($"{file.Setting}: {file.Path}, or the file with its password, cannot be read.", e);
        }
    }

    private static string? Password(KeyFile file) =>
        file.PasswordFile is { Length: > 0 } path ? File.ReadLines(path).FirstOrDefault()?.TrimEnd() : file.Password;

    [LoggerMessage(Level = LogLevel.Error,
        Message = "No signing key is valid today: papers that must be signed are not issued until one is added to Signing:Keys")]
    private static partial void NoneIsValid(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last signing key ends on {Until}; add its successor to Signing:Keys")]
    private static partial void EndsSoon(ILogger log, DateTimeOffset until);
}
