using System.Globalization;
using System.Text;

namespace Secretariat.Domain.Delegations;

/// <summary>How names of persons are stored, printed and compared.</summary>
public static class PersonName
{
    private static readonly Dictionary<char, string> Folded = new()
    {
        ['ł'] = "l", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['ħ'] = "h",
    };

    /// <summary>A name as typed, in Unicode NFC, without doubled or outer blanks and without control characters.</summary>
    public static string Clean(string? typed)
    {
        var kept = string.Concat((typed ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c)));
        return string.Join(' ', kept.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"Given FAMILY", the family name in capitals as the language writes them (study 3.2); scripts without case stay as they are.</summary>
    public static string Printed(string givenNames, string familyName, string language) =>
        $"{givenNames} {familyName.ToUpper(CultureFor(language))}".Trim();

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

    private static CultureInfo CultureFor(string language) =>
        language.Split('-')[0].ToLowerInvariant() is "tr" or "az" ? CultureInfo.GetCultureInfo("tr") : CultureInfo.InvariantCulture;
}
