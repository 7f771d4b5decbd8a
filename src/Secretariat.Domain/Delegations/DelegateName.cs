using System.Globalization;
using System.Text;

namespace Secretariat.Domain.Delegations;

/// <summary>How names of persons are stored, printed and compared.</summary>
public static class DelegateName
{
    private static readonly Dictionary<char, string> Folded = new()
    {
        ['ł'] = "l",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['ħ'] = "h",
    };

    /// <summary>
    /// A name as typed, in Unicode NFC, without doubled or outer blanks, and without characters that control: lines, directions, joins across words.
    /// </summary>
    public static string Clean(string? typed)
    {
        var kept = string.Concat((typed ?? "").Where(c => (!char.IsControl(c) || char.IsWhiteSpace(c)) && !Steers(c)));
        return string.Join(' ', kept.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Marks of direction (UAX #9) and blanks without width; the joiners that Persian and Indic names need are none of these.</summary>
    private static bool Steers(char c) =>
        c is '\u061c' or '\u200b' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';

    /// <summary>A name stripped of case, marks and word order, by which a person named twice is noticed.</summary>
    public static string Fold(string givenNames, string familyName)
    {
        var letters = new StringBuilder();
        foreach (var c in $"{givenNames} {familyName}".ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (Folded.TryGetValue(c, out var plain)) letters.Append(plain);
            else if (char.IsLetterOrDigit(c)) letters.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) letters.Append(' ');
        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
