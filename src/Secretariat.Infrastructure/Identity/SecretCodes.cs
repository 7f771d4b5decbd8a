using System.Security.Cryptography;
using System.Text;

namespace Secretariat.Infrastructure.Identity;

/// <summary>
/// Codes that people type: of 32 letters and figures, none of which is taken for another, in groups. They have random bits enough to be kept as a plain hash.
/// </summary>
internal static class SecretCodes
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A code that sets a password: 130 random bits.</summary>
    internal static string ForPassword() => Make(26, 5);

    /// <summary>A recovery code: 80 random bits behind a door that closes after five failures.</summary>
    internal static string ForRecovery() => Make(16, 4);

    /// <summary>What is kept of a code, however it was typed.</summary>
    internal static string FingerprintOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant())));

    private static string Make(int length, int group)
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, length);
        return string.Join('-', letters.Chunk(group).Select(g => new string(g)));
    }
}
