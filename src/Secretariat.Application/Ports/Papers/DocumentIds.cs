using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Secretariat.Application.Ports.Papers;

/// <summary>
/// The id in the foot of a paper (study §3.18), as <c>D-7F3K9-QXM2B</c>: of every paper of every kind the same sort, and of no two papers the same.
/// </summary>
public static class DocumentIds
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>
    /// The id of a paper, drawn from what sets it apart and from nothing else, so that the same paper has it on every machine. What a paper says is not
    /// enough: a draft and its final text, or a revision and an addition, may say the same.
    /// </summary>
    /// <param name="kind">What sort of paper it is.</param>
    /// <param name="subject">Its symbol or reference, or whose paper it is where it has neither.</param>
    /// <param name="language">The language of this version.</param>
    /// <param name="at">When it was issued; null where kind, subject and language occur once.</param>
    public static string Of(string kind, string subject, string language = "en", DateTimeOffset? at = null)
    {
        var apart = string.Join('\n', kind, subject, language, at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(apart));
        var signs = string.Concat(hash.Take(10).Select(static b => Signs[b % Signs.Length]));
        return $"D-{signs[..5]}-{signs[5..]}";
    }
}
